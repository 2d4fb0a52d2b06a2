package org.waymark.query.worklist;

import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;

/**
 * Who needs a visit today?
 *
 * @param caseWorker only people this case worker looks after; groups have none
 * @param after the cursor of the page before
 */
record FindWork(
        @Nullable Area area,
        @Nullable AccountId caseWorker,
        @Nullable Reason reason,
        @Nullable WorkCursor after,
        int limit) {}
