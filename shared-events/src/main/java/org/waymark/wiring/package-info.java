/** Which stores a program runs on, as it was told: all of them are what was asked for, or it does not start. */
@NullMarked
package org.waymark.wiring;

import org.jspecify.annotations.NullMarked;
