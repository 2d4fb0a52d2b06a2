/** Makes load and measures what comes back. */
@NullMarked
package org.waymark.ops.bench.load;

import org.jspecify.annotations.NullMarked;
