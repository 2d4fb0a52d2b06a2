/** A running Waymark to look at: the demo programmes' registers and an invented programme. */
@NullMarked
package org.waymark.ops.cli.demo;

import org.jspecify.annotations.NullMarked;
