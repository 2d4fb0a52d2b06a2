/** How both sides get their event store, and Axon as it must be set up to lose nothing. */
@NullMarked
package org.waymark.eventstore.spring;

import org.jspecify.annotations.NullMarked;
