/** Corrections that somebody asks for and another approves, and entries that were refused and kept. */
@NullMarked
package org.waymark.events.correction;

import org.jspecify.annotations.NullMarked;
