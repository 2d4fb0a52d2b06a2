/** A journey told in order, in plain sentences. */
@NullMarked
package org.waymark.query.personjourney.timeline;

import org.jspecify.annotations.NullMarked;
