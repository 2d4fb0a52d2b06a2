/** What an operator does with a data folder: copy it, bring it back, change the master key. */
@NullMarked
package org.waymark.ops.cli.keep;

import org.jspecify.annotations.NullMarked;
