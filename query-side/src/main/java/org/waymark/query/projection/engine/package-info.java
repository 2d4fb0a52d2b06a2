/** Runs every fold: live behind an event processor, rebuilt from the log, repaired, verified, and as of a date. */
@NullMarked
package org.waymark.query.projection.engine;

import org.jspecify.annotations.NullMarked;
