/** The figures that answers judge by, as they held on a day and as they were known: no document depends on them. */
@NullMarked
package org.waymark.query.projection.rules;

import org.jspecify.annotations.NullMarked;
