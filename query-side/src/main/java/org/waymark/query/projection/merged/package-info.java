/** Counts whoever was registered twice as one person, in every read model the same way. */
@NullMarked
package org.waymark.query.projection.merged;

import org.jspecify.annotations.NullMarked;
