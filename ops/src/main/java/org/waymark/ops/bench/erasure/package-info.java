/** Proof that an erased person cannot be read any more: marks are planted, the person erased, and every file searched. */
@NullMarked
package org.waymark.ops.bench.erasure;

import org.jspecify.annotations.NullMarked;
