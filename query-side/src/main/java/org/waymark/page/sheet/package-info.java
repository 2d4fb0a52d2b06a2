/** The meeting sheet: whole group on one screen, also where there is no signal. */
@NullMarked
package org.waymark.page.sheet;

import org.jspecify.annotations.NullMarked;
