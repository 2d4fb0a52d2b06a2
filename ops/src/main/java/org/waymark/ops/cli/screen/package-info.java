/** How commands ask a server, and how they print what it answers. */
@NullMarked
package org.waymark.ops.cli.screen;

import org.jspecify.annotations.NullMarked;
