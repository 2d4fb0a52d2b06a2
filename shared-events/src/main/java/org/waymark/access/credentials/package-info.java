/** What proves that somebody is who they say: kept apart from the events, changed and deleted as need be. */
@NullMarked
package org.waymark.access.credentials;

import org.jspecify.annotations.NullMarked;
