/** The commands of those who look after the record: corrections, refused entries, what needs four eyes. */
@NullMarked
package org.waymark.ops.cli.oversee;

import org.jspecify.annotations.NullMarked;
