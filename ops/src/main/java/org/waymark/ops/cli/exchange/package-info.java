/** What goes to other systems, from the command line. */
@NullMarked
package org.waymark.ops.cli.exchange;

import org.jspecify.annotations.NullMarked;
