/** The same acceptance on every wiring there is. */
@NullMarked
package org.waymark.ops.wiring;

import org.jspecify.annotations.NullMarked;
