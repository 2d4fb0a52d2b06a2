/** What can be seen of a Waymark that runs: traces, logs, figures. */
@NullMarked
package org.waymark.ops.watch;

import org.jspecify.annotations.NullMarked;
