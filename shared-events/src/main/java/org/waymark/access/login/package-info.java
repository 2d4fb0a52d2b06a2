/** How somebody becomes known: logging in, the tokens and sessions that come of it, and the limits on trying. */
@NullMarked
package org.waymark.access.login;

import org.jspecify.annotations.NullMarked;
