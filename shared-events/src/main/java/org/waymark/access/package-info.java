/** Who may: accounts as recorded, what lies within their reach, and the one rule that every message passes. */
@NullMarked
package org.waymark.access;

import org.jspecify.annotations.NullMarked;
