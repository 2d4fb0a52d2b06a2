/** The commands that ask what groups are worth: how long people stay, the effect, the report for donors. */
@NullMarked
package org.waymark.ops.cli.evidence;

import org.jspecify.annotations.NullMarked;
