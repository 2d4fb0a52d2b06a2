/** Backups and what they may not bring back. */
@NullMarked
package org.waymark.ops.backup;

import org.jspecify.annotations.NullMarked;
