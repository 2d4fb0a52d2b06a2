/** Which instruments there are and what they ask. */
@NullMarked
package org.waymark.query.instruments;

import org.jspecify.annotations.NullMarked;
