/** What the all-in-one program brings with it: its data folder and its read store. */
@NullMarked
package org.waymark.ops.embedded;

import org.jspecify.annotations.NullMarked;
