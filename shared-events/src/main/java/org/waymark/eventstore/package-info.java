/** How events are kept: under which names, in which order, with whose hand. */
@NullMarked
package org.waymark.eventstore;

import org.jspecify.annotations.NullMarked;
