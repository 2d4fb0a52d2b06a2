/** What is kept of a person to compare them with others, sealed as it was recorded. */
@NullMarked
package org.waymark.query.duplicates.known;

import org.jspecify.annotations.NullMarked;
