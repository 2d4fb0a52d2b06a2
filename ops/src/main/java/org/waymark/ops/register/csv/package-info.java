/** Registers as files: delimiters, byte order marks, line endings, quoting. */
@NullMarked
package org.waymark.ops.register.csv;

import org.jspecify.annotations.NullMarked;
