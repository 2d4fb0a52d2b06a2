/** What leaves the house for research: who asked for it, who agreed, and what was asked of whom. */
@NullMarked
package org.waymark.events.research;

import org.jspecify.annotations.NullMarked;
