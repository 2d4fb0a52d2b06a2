/** The milestones and setbacks in one person's case. */
@NullMarked
package org.waymark.command.recovery;

import org.jspecify.annotations.NullMarked;
