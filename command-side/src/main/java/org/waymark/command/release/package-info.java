/** Rows for research that one account asks for and another approves. */
@NullMarked
package org.waymark.command.release;

import org.jspecify.annotations.NullMarked;
