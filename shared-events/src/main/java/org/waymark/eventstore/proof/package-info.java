/** Proof that the history is what it was: a hash tree beside the events, signed checkpoints of it, and what checks both. */
@NullMarked
package org.waymark.eventstore.proof;

import org.jspecify.annotations.NullMarked;
