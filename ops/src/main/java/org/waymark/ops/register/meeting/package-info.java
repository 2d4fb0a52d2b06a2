/** Registers of meetings, wide and long: many cells become one sheet. */
@NullMarked
package org.waymark.ops.register.meeting;

import org.jspecify.annotations.NullMarked;
