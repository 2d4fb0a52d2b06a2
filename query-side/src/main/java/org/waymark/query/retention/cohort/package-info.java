/** Who is followed, from when to when, and why it ended: from what is kept to rows for the estimators. */
@NullMarked
package org.waymark.query.retention.cohort;

import org.jspecify.annotations.NullMarked;
