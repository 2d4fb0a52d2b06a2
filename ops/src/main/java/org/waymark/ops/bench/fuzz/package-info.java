/** Requests made from the interface's own description, right ones and broken ones, and what must not come back. */
@NullMarked
package org.waymark.ops.bench.fuzz;

import org.jspecify.annotations.NullMarked;
