/** Scored instruments: what each asks, how answers become a score, and what the score is called. */
@NullMarked
package org.waymark.measures;

import org.jspecify.annotations.NullMarked;
