/** Corrections that wait for a second pair of eyes, and what became of them. */
@NullMarked
package org.waymark.query.audit.correction;

import org.jspecify.annotations.NullMarked;
