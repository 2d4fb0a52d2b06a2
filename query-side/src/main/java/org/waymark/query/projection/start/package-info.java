/** Brings the engine up and takes it down. */
@NullMarked
package org.waymark.query.projection.start;

import org.jspecify.annotations.NullMarked;
