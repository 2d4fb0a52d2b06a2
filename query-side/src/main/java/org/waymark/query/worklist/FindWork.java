package org.waymark.query.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.access.Role;

/**
 * Who needs a visit?
 *
 * @param on as it was on that day, with every correction made since; null for today
 * @param known from what had been recorded by then; null for everything
 * @param caseWorker only people this case worker looks after; groups have none
 * @param after the cursor of the page before
 */
@Shows(Fields.WORK)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
record FindWork(
        @Nullable Area area,
        @Nullable AccountId caseWorker,
        @Nullable Reason reason,
        @Nullable WorkCursor after,
        int limit,
        @Nullable LocalDate on,
        @Nullable Instant known)
        implements WithinReach {}
