package org.waymark.query.retention.effect;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.query.retention.cohort.Selection;

/**
 * What changed around recovery, among those who recovered as members?
 *
 * @param forOutside true when the answer leaves the house: nothing about few people then, whoever asks
 */
@Shows(Fields.FIGURES)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
public record GetGroupEffect(
        @Nullable Area area,
        @Nullable GroupId group,
        @Nullable LocalDate cutOff,
        boolean forOutside) implements WithinReach {

    Selection recovered() {
        return new Selection(
                Selection.Clock.RECOVERY,
                Selection.Leaving.EXIT,
                Selection.Spells.FIRST,
                area,
                group,
                null,
                null,
                null,
                cutOff);
    }
}
