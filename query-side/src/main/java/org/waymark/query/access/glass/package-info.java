/** Broken glass: whether it is broken now, and what waits for a supervisor. */
@NullMarked
package org.waymark.query.access.glass;

import org.jspecify.annotations.NullMarked;
