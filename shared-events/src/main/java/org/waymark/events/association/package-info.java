/** What happens to an association of groups. */
@NullMarked
package org.waymark.events.association;

import org.jspecify.annotations.NullMarked;
