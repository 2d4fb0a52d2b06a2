/** Who is registered: lists and searches. */
@NullMarked
package org.waymark.query.people;

import org.jspecify.annotations.NullMarked;
