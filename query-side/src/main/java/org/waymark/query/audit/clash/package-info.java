/** Entries that a rule refused and that wait for somebody to look at them. */
@NullMarked
package org.waymark.query.audit.clash;

import org.jspecify.annotations.NullMarked;
