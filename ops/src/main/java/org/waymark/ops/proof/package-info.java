/** The running program's proof of its history: who signs it, and the doors to it. */
@NullMarked
package org.waymark.ops.proof;

import org.jspecify.annotations.NullMarked;
