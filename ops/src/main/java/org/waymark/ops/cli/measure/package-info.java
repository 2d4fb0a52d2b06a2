/** Scored instruments from the command line: which there are, a file for another one, and recording answers. */
@NullMarked
package org.waymark.ops.cli.measure;

import org.jspecify.annotations.NullMarked;
