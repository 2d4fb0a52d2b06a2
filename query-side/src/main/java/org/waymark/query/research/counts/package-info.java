/** Counts of people for research, protected once before anything is asked, so that no question can take the protection off. */
@NullMarked
package org.waymark.query.research.counts;

import org.jspecify.annotations.NullMarked;
