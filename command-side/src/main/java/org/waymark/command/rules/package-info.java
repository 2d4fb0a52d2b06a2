/** The figures that a programme judges by, set by an administrator from a day on. */
@NullMarked
package org.waymark.command.rules;

import org.jspecify.annotations.NullMarked;
