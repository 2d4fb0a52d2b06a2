/** Reading somebody who is not one's own, for some hours and a reason, and what a supervisor thinks of it. */
@NullMarked
package org.waymark.command.breakglass;

import org.jspecify.annotations.NullMarked;
