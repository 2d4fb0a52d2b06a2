package org.waymark.query.access.reads;

import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;

/**
 * Asks whom that account read, of those within the asker's reach, the latest first.
 *
 * @param before only what was read before that position
 */
@Shows(Fields.READS)
@OpenTo(Role.SUPERVISOR)
record GetReadsOfAccount(AccountId account, long before, int limit) implements WithinReach {}
