/** What every feature of the command side needs: refusals, the one door for commands, doing twice as doing once. */
@NullMarked
package org.waymark.command.shared;

import org.jspecify.annotations.NullMarked;
