/** Follows the events as they come: batches folded before their token is stored. */
@NullMarked
package org.waymark.query.projection.live;

import org.jspecify.annotations.NullMarked;
