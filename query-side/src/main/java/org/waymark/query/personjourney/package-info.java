/** Everything that happened to one person, in order, and where they are now. */
@NullMarked
package org.waymark.query.personjourney;

import org.jspecify.annotations.NullMarked;
