/** The commands that ask: each one question of the interface, shown as a screen or as JSON. */
@NullMarked
package org.waymark.ops.cli.ask;

import org.jspecify.annotations.NullMarked;
