package org.waymark.query.programme;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.waymark.events.PartialDate;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.query.programme.known.GroupCount;
import org.waymark.query.programme.known.GroupCount.Member;
import org.waymark.query.programme.known.Standing;

/** Adds up groups as of the last day of a period, and what happened in the period. */
final class GroupSum {
    private final LocalDate from;
    private final LocalDate to;
    private final Set<String> members = new HashSet<>();
    private final Map<GroupPhase, Integer> byPhase = new EnumMap<>(GroupPhase.class);
    private final Map<GroupKind, Integer> byKind = new EnumMap<>(GroupKind.class);
    private final Map<ExitReason, Integer> left = new EnumMap<>(ExitReason.class);
    private final Map<AdvocacyKind, Integer> advocacy = new EnumMap<>(AdvocacyKind.class);
    private int groups;
    private int joined;
    private int held;
    private int didNotMeet;
    private int outstanding;
    private int present;
    private int onRoster;
    private int reached;

    GroupSum(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** @param counts whether the group counts on a day: it may have belonged to the association for a while only */
    void add(GroupCount group, Predicate<LocalDate> counts) {
        var standing = group.standing();
        if (standing.formedInError()) {
            return;
        }
        if (counts.test(to) && standing.formedBy(to)) {
            byPhase.merge(standing.phaseOn(to), 1, Integer::sum);
            if (!standing.dissolvedBy(to)) {
                groups++;
                byKind.merge(kind(standing), 1, Integer::sum);
            }
            group.membersOn(to).forEach(member -> members.add(member.person().toString()));
        }
        meetings(group, counts);
        comingAndGoing(group, counts);
    }

    private void meetings(GroupCount group, Predicate<LocalDate> counts) {
        for (var meeting : group.diary().meetings()) {
            if (within(meeting.day()) && counts.test(meeting.day())) {
                held++;
                present += meeting.present();
                onRoster += Math.max(
                        meeting.present(), group.membersOn(meeting.day()).size());
            }
        }
        didNotMeet += (int) group.diary().notMet().stream()
                .filter(day -> within(day) && counts.test(day))
                .count();
        group.diary().advocacy().stream()
                .filter(one -> within(one.day()) && counts.test(one.day()))
                .forEach(one -> {
                    advocacy.merge(one.kind(), 1, Integer::sum);
                    reached += one.reached();
                });
        var dissolvedOn = group.standing().dissolvedOn();
        var last = dissolvedOn != null && dissolvedOn.earliest().isBefore(to) ? dissolvedOn.earliest() : to;
        outstanding += group.diary().outstanding(from, last, counts);
    }

    private void comingAndGoing(GroupCount group, Predicate<LocalDate> counts) {
        group.members().stream().filter(Member::counts).forEach(member -> {
            if (happened(member.joinedOn(), counts)) {
                joined++;
            }
            if (member.leftOn() != null && member.reason() != null && happened(member.leftOn(), counts)) {
                left.merge(member.reason(), 1, Integer::sum);
            }
        });
        var dissolvedOn = group.standing().dissolvedOn();
        if (dissolvedOn != null && happened(dissolvedOn, counts)) {
            int last = (int) group.members().stream()
                    .filter(member -> member.on(dissolvedOn.earliest()))
                    .count();
            if (last > 0) {
                left.merge(ExitReason.GROUP_DISSOLVED, last, Integer::sum);
            }
        }
    }

    Set<String> members() {
        return members;
    }

    Programme.Groups groups() {
        return new Programme.Groups(groups, byPhase, byKind);
    }

    Programme.Meetings meetings() {
        return new Programme.Meetings(
                held, didNotMeet, outstanding, onRoster == 0 ? null : Double.valueOf((double) present / onRoster));
    }

    Programme.Flow flow() {
        int gone = left.values().stream().mapToInt(Integer::intValue).sum();
        return new Programme.Flow(joined, gone, left, advocacy, reached);
    }

    private static GroupKind kind(Standing standing) {
        return standing.kind() == null ? GroupKind.MIXED : standing.kind();
    }

    private boolean happened(PartialDate date, Predicate<LocalDate> counts) {
        return within(date.earliest()) && counts.test(date.earliest());
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
