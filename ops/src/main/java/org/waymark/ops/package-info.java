/** Both sides as one program, for a laptop, a demonstration, or one small server. */
@NullMarked
package org.waymark.ops;

import org.jspecify.annotations.NullMarked;
