/** The steps and setbacks of a person's recovery. */
@NullMarked
package org.waymark.events.recovery;

import org.jspecify.annotations.NullMarked;
