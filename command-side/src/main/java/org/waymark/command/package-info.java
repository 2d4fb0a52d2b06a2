/** What decides: commands come in here, events come out. */
@NullMarked
package org.waymark.command;

import org.jspecify.annotations.NullMarked;
