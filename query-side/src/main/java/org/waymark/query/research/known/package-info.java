/** What research rows are made of, gathered from the events up to a position. */
@NullMarked
package org.waymark.query.research.known;

import org.jspecify.annotations.NullMarked;
