/** Proofs in a form that can be handed over and checked by somebody else. */
@NullMarked
package org.waymark.eventstore.proof.bundle;

import org.jspecify.annotations.NullMarked;
