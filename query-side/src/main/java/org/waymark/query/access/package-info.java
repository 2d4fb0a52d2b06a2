/** Stands before every question: who asks, whether they may, and whether what they ask about is theirs to know. */
@NullMarked
package org.waymark.query.access;

import org.jspecify.annotations.NullMarked;
