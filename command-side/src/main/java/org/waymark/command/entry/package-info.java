/** An entry that is not carried out at once: the command as it is written down, and whom it is about. */
@NullMarked
package org.waymark.command.entry;

import org.jspecify.annotations.NullMarked;
