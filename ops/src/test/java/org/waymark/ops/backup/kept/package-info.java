@NullMarked
package org.waymark.ops.backup.kept;

import org.jspecify.annotations.NullMarked;
