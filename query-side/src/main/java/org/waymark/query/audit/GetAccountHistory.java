package org.waymark.query.audit;

import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;

/**
 * What was recorded about one account, in order of recording?
 *
 * @param after only what was recorded after that position; 0 for the beginning
 */
@Shows(Fields.FIGURES)
@OpenTo(Role.ADMINISTRATOR)
record GetAccountHistory(AccountId account, long after, int limit) implements WithinReach {}
