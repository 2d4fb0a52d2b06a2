/** Files of SQLite as every store here has them: for their owner's eyes only, durable, and of a known shape. */
@NullMarked
package org.waymark.sqlite;

import org.jspecify.annotations.NullMarked;
