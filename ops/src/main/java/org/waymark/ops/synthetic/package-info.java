/** Seeded histories of invented programmes: the demo's data, the tests' histories and the benchmarks' load. */
@NullMarked
package org.waymark.ops.synthetic;

import org.jspecify.annotations.NullMarked;
