/** Whether the whole history is what was signed, and where it is not. */
@NullMarked
package org.waymark.eventstore.proof.check;

import org.jspecify.annotations.NullMarked;
