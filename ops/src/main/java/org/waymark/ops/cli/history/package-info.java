/** The commands that look back: what was recorded, what was known when, who read it, and who broke the glass to read it. */
@NullMarked
package org.waymark.ops.cli.history;

import org.jspecify.annotations.NullMarked;
