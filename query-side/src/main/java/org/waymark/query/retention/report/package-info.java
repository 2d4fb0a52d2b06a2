/** The report that a director can send to a donor: figures, pictures, plain sentences, and what they do not show. */
@NullMarked
package org.waymark.query.retention.report;

import org.jspecify.annotations.NullMarked;
