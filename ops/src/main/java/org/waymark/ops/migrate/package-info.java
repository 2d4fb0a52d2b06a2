/** Moves a whole installation between the stores of one machine and those that many share, unchanged. */
@NullMarked
package org.waymark.ops.migrate;

import org.jspecify.annotations.NullMarked;
