@NullMarked
package org.waymark.command.wire;

import org.jspecify.annotations.NullMarked;
