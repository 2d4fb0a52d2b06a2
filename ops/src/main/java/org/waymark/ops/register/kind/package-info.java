/** The kinds of register there are, and which commands a row of each becomes. */
@NullMarked
package org.waymark.ops.register.kind;

import org.jspecify.annotations.NullMarked;
