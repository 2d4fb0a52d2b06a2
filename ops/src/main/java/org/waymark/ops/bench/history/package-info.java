/** Generated histories through every way a read model is run, which must all come to the same bytes. */
@NullMarked
package org.waymark.ops.bench.history;

import org.jspecify.annotations.NullMarked;
