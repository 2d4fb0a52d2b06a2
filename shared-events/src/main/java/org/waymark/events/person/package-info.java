/** What happens to one person's case. */
@NullMarked
package org.waymark.events.person;

import org.jspecify.annotations.NullMarked;
