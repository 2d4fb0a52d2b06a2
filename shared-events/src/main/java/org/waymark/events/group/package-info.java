/** What happens to a self-help group. */
@NullMarked
package org.waymark.events.group;

import org.jspecify.annotations.NullMarked;
