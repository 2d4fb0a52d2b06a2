package org.waymark.query.accounts;

import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/**
 * Asks which accounts there are, in order of name.
 *
 * @param cursor the next of the page before
 */
@Shows(Fields.FIGURES)
@OpenTo(Role.ADMINISTRATOR)
record FindAccounts(@Nullable String cursor, int limit) implements WithinReach {}
