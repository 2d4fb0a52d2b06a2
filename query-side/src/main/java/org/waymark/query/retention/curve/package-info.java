/** The Kaplan-Meier curve by itself: it knows nothing of groups. */
@NullMarked
package org.waymark.query.retention.curve;

import org.jspecify.annotations.NullMarked;
