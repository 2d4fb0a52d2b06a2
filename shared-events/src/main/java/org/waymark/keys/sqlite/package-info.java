/** Keys in a file of their own beside the events: what is destroyed is overwritten. */
@NullMarked
package org.waymark.keys.sqlite;

import org.jspecify.annotations.NullMarked;
