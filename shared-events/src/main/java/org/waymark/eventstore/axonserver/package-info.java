/** The event store on Axon Server: what the embedded one does, over the wire and for any number of nodes. */
@NullMarked
package org.waymark.eventstore.axonserver;

import org.jspecify.annotations.NullMarked;
