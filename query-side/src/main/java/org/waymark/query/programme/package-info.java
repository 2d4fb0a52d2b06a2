/** The numbers a programme reports, per area and association, as of a day and over a period. */
@NullMarked
package org.waymark.query.programme;

import org.jspecify.annotations.NullMarked;
