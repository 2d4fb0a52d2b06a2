@NullMarked
package org.waymark.ops.backups;

import org.jspecify.annotations.NullMarked;
