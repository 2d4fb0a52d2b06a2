/** One document from its own history: as of a date, and after a mend. */
@NullMarked
package org.waymark.query.projection.history;

import org.jspecify.annotations.NullMarked;
