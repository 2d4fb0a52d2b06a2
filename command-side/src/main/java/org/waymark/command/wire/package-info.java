/** Commands on their way between nodes: how they are written, routed, refused and sent again. */
@NullMarked
package org.waymark.command.wire;

import org.jspecify.annotations.NullMarked;
