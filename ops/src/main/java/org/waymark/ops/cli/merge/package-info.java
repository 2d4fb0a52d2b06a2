/** Deciding whether two records are one person. */
@NullMarked
package org.waymark.ops.cli.merge;

import org.jspecify.annotations.NullMarked;
