/** A self-help group with its roster and its sheets. */
@NullMarked
package org.waymark.command.group;

import org.jspecify.annotations.NullMarked;
