/** Who read whom: written down before the answer leaves, never changed afterwards. */
@NullMarked
package org.waymark.access.reads;

import org.jspecify.annotations.NullMarked;
