/** Somebody who asks questions in pairs to find out what is kept back. */
@NullMarked
package org.waymark.ops.bench.disclosure;

import org.jspecify.annotations.NullMarked;
