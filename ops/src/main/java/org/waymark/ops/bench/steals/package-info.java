/** Two nodes that take each other's projections in the middle of batches: no read model may come out different. */
@NullMarked
package org.waymark.ops.bench.steals;

import org.jspecify.annotations.NullMarked;
