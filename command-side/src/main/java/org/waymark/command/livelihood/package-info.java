/** The productive work in one person's case. */
@NullMarked
package org.waymark.command.livelihood;

import org.jspecify.annotations.NullMarked;
