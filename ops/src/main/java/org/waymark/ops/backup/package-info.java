/** Copies of a data folder, and how one comes back without bringing back who was erased meanwhile. */
@NullMarked
package org.waymark.ops.backup;

import org.jspecify.annotations.NullMarked;
