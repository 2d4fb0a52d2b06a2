/** What happens to the accounts of those who use Waymark: never a password, never a name. */
@NullMarked
package org.waymark.events.access;

import org.jspecify.annotations.NullMarked;
