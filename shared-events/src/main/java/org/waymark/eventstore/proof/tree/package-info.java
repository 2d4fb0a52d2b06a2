/** The hash tree over all events, as RFC 9162 (2.1) has it: its leaves, its files, its proofs and how they are checked. */
@NullMarked
package org.waymark.eventstore.proof.tree;

import org.jspecify.annotations.NullMarked;
