package org.waymark.query.grouphealth.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.Schedule;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;
import org.waymark.query.grouphealth.known.Since;

/**
 * How a group is doing on a day, with the corrections made since.
 *
 * @param reasons why it is in its state, the weightiest first
 * @param meetings of the twelve months up to the day, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupHealth(
        GroupId groupId,
        LocalDate on,
        String name,
        GroupKind kind,
        Area area,
        PartialDate formedOn,
        @Nullable PartialDate dissolvedOn,
        @Nullable GroupPhase phase,
        @Nullable MeetingFormat format,
        @Nullable Schedule schedule,
        @Nullable String codeOfConduct,
        List<AssociationId> associations,
        State state,
        List<Reason> reasons,
        Members members,
        Regularity lastYear,
        Attending attendance,
        Movement movement,
        AfterRecovery afterRecovery,
        List<Facilitator> facilitators,
        Advocacy advocacy,
        List<MeetingCount> meetings) {
    /** How often the group spoke up in the twelve months up to the day, and to how many. */
    public record Advocacy(int activities, int reached) {}

    /**
     * @param facts of everybody who was ever a member, by id
     * @return nothing for a group that was not formed by then
     */
    public static @Nullable GroupHealth of(
            Group group, Map<String, MemberFacts> facts, LocalDate on, Thresholds limits) {
        var formed = group.formed();
        if (formed == null || formed.on().earliest().isAfter(on)) {
            return null;
        }
        var figures = Figures.of(group, on, limits);
        var judgement = Judgement.of(figures, limits);
        var ways = group.ways();
        var end = group.outside().end();
        return new GroupHealth(
                GroupId.of(group.id()),
                on,
                formed.name(),
                formed.kind(),
                formed.area(),
                formed.on(),
                end == null || end.on().earliest().isAfter(on) ? null : end.on(),
                Since.on(ways.phases(), on).orElse(null),
                Since.on(ways.formats(), on).orElse(null),
                Since.on(ways.schedules(), on).orElse(null),
                Since.on(ways.codes(), on).orElse(null),
                associations(group, on),
                judgement.state(),
                judgement.reasons(),
                Members.of(group, facts, on),
                Regularity.of(figures.periods(), on),
                figures.attending(),
                figures.movement(),
                AfterRecovery.of(group, facts, on),
                figures.facilitators(),
                advocacy(group, on),
                meetings(group, on));
    }

    /** The associations the group belongs to on that day. */
    public static List<AssociationId> associations(Group group, LocalDate on) {
        return group.outside().affiliations().stream()
                .filter(affiliation -> !affiliation.from().earliest().isAfter(on)
                        && (affiliation.until() == null
                                || affiliation.until().earliest().isAfter(on)))
                .map(affiliation -> affiliation.associationId())
                .toList();
    }

    private static List<MeetingCount> meetings(Group group, LocalDate on) {
        var after = on.minusYears(1);
        return group.register().sheets().stream()
                .filter(sheet -> sheet.held()
                        && sheet.day().isAfter(after)
                        && !sheet.day().isAfter(on))
                .map(sheet -> MeetingCount.of(group, sheet))
                .toList();
    }

    private static Advocacy advocacy(Group group, LocalDate on) {
        var after = on.minusYears(1);
        var activities = group.outside().advocacy().stream()
                .filter(activity -> activity.on().earliest().isAfter(after)
                        && !activity.on().earliest().isAfter(on))
                .toList();
        return new Advocacy(
                activities.size(),
                activities.stream().mapToInt(activity -> activity.reached()).sum());
    }
}
