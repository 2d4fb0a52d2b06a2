/** Event stores filled for a measurement, and the ones that ours is compared with. */
@NullMarked
package org.waymark.ops.bench.store;

import org.jspecify.annotations.NullMarked;
