/** Who needs a visit, and which group a reminder, and why. */
@NullMarked
package org.waymark.query.worklist;

import org.jspecify.annotations.NullMarked;
