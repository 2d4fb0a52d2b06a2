/** Builds read models from the first event on, beside those that are read. */
@NullMarked
package org.waymark.query.projection.rebuild;

import org.jspecify.annotations.NullMarked;
