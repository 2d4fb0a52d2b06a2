/** An association of groups. */
@NullMarked
package org.waymark.command.association;

import org.jspecify.annotations.NullMarked;
