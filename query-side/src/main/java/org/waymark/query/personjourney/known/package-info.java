/** What is kept of a person's journey, and what follows from it alone. */
@NullMarked
package org.waymark.query.personjourney.known;

import org.jspecify.annotations.NullMarked;
