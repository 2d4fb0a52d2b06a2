/** Checkpoints of the history as signed notes, in the text forms of C2SP (signed-note and tlog-checkpoint). */
@NullMarked
package org.waymark.eventstore.proof.note;

import org.jspecify.annotations.NullMarked;
