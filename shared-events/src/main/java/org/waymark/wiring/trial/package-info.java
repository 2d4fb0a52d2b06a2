/** Whether a server that speaks MongoDB's protocol does what Waymark counts on. */
@NullMarked
package org.waymark.wiring.trial;

import org.jspecify.annotations.NullMarked;
