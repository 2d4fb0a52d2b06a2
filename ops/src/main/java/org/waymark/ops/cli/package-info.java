/** The command line: it does nothing that the interface cannot. */
@NullMarked
package org.waymark.ops.cli;

import org.jspecify.annotations.NullMarked;
