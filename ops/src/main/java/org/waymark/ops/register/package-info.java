/** Takes programmes' registers in, through commands like everybody's, and gives back what it could not take. */
@NullMarked
package org.waymark.ops.register;

import org.jspecify.annotations.NullMarked;
