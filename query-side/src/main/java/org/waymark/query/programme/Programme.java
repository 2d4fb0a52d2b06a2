package org.waymark.query.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.PersonKind;

/** The answer to {@link GetProgramme}: people and groups as of the last day, what happened from the first day to it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Programme(
        LocalDate from,
        LocalDate to,
        @Nullable Instant known,
        People people,
        Groups groups,
        Meetings meetings,
        Flow flow) {

    /**
     * People as of the last day.
     *
     * @param registered whose case is open
     * @param byKind somebody who is both is in both
     * @param activeMembers people in at least one group
     * @param stabilised as the latest assessment says
     * @param inWork in at least one spell of productive work, training included
     * @param recovered who have reached satisfactory recovery
     * @param recoveredStillMembers those of them who are in a group
     */
    public record People(
            int registered,
            Map<PersonKind, Integer> byKind,
            int activeMembers,
            int stabilised,
            int inWork,
            Map<LivelihoodKind, Integer> byWork,
            int recovered,
            int recoveredStillMembers) {}

    /** Groups as of the last day; the total leaves dissolved ones out. */
    public record Groups(int total, Map<GroupPhase, Integer> byPhase, Map<GroupKind, Integer> byKind) {}

    /**
     * Meetings in the period.
     *
     * @param outstanding periods in which one was due and nothing is known of it
     * @param attendanceRate members present by members on the roster of each day; nothing when no meeting was held
     */
    public record Meetings(
            int held,
            int didNotMeet,
            int outstanding,
            @Nullable Double attendanceRate) {}

    /** Who came and went, and what was done for rights, in the period. */
    public record Flow(
            int joined,
            int left,
            Map<ExitReason, Integer> leftByReason,
            Map<AdvocacyKind, Integer> advocacy,
            int reachedByAdvocacy) {}
}
