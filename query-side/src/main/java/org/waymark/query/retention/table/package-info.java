/** The cohort table: who stays so many months, row by row of who joined when, or of what people are. */
@NullMarked
package org.waymark.query.retention.table;

import org.jspecify.annotations.NullMarked;
