/** Old revisions of events, read as if they had been written today. */
@NullMarked
package org.waymark.eventstore.upcaster;

import org.jspecify.annotations.NullMarked;
