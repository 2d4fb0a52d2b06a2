/** Backups made by the running program into a folder of their own, each verified as soon as it is there. */
@NullMarked
package org.waymark.ops.backup.kept;

import org.jspecify.annotations.NullMarked;
