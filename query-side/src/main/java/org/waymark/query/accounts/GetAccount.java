package org.waymark.query.accounts;

import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;

/** Asks for one account as it is. */
@Shows(Fields.FIGURES)
@OpenTo(Role.ADMINISTRATOR)
record GetAccount(AccountId account) implements WithinReach {}
