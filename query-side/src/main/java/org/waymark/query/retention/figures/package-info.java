/** The figures of an answer about retention, as records that are written as they are. */
@NullMarked
package org.waymark.query.retention.figures;

import org.jspecify.annotations.NullMarked;
