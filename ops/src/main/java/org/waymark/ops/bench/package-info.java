/** What {@code waymark bench} measures; each prints its figures with the ratio taken in the same run. */
@NullMarked
package org.waymark.ops.bench;

import org.jspecify.annotations.NullMarked;
