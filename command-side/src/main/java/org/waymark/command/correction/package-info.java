/** Corrections that one account asks for and another approves. */
@NullMarked
package org.waymark.command.correction;

import org.jspecify.annotations.NullMarked;
