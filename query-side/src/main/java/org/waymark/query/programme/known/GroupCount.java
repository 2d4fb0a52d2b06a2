package org.waymark.query.programme.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.ExitReason.Counts;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;

/** What a programme counts of one group. */
public record GroupCount(String id, Standing standing, List<Member> members, Diary diary) implements ProgrammeDocument {

    /** A membership. */
    public record Member(
            MembershipId id,
            PersonId person,
            PartialDate joinedOn,
            @Nullable PartialDate leftOn,
            @Nullable ExitReason reason) {

        public boolean on(LocalDate day) {
            return counts()
                    && !joinedOn.earliest().isAfter(day)
                    && (leftOn == null || leftOn.earliest().isAfter(day));
        }

        /** False when there was no such membership after all. */
        public boolean counts() {
            return reason == null || reason.counts() != Counts.NOT_AT_ALL;
        }

        /**
         * Those that meet of one person, as one from the earlier joining to the later leaving.
         *
         * @param several who was in the group under more than one id; what others were stays as it was told
         */
        static List<Member> united(List<Member> all, Set<PersonId> several) {
            var united = new ArrayList<Member>();
            all.stream().sorted(Comparator.comparing(Member::joinedOn)).forEach(member -> {
                for (int at = 0; at < united.size(); at++) {
                    if (several.contains(member.person()) && united.get(at).meets(member)) {
                        united.set(at, united.get(at).until(member));
                        return;
                    }
                }
                united.add(member);
            });
            return List.copyOf(united);
        }

        private boolean meets(Member later) {
            return person.equals(later.person)
                    && counts()
                    && later.counts()
                    && (leftOn == null || !leftOn.certainlyBefore(later.joinedOn));
        }

        private Member until(Member later) {
            var end = leftOn == null || (later.leftOn != null && later.leftOn.compareTo(leftOn) <= 0) ? this : later;
            return new Member(id, person, joinedOn, end.leftOn, end.reason);
        }

        Member corrected(PartialDate joined, @Nullable PartialDate left) {
            var why = left == null || reason != null ? reason : ExitReason.OTHER;
            return new Member(id, person, joined, left, left == null ? null : why);
        }
    }

    public static GroupCount begin(String id) {
        return new GroupCount(id, Standing.UNKNOWN, List.of(), Diary.EMPTY);
    }

    /** What is known of the group once this has been recorded; {@code ProgrammeFold} says which events arrive. */
    public GroupCount after(DomainEvent happened) {
        return switch (happened) {
            case PersonJoinedGroup event -> {
                var longer = new ArrayList<>(members);
                longer.add(new Member(event.membershipId(), event.personId(), event.occurredOn(), null, null));
                yield with(List.copyOf(longer));
            }
            case MembershipDatesCorrected event ->
                change(event.membershipId(), member -> member.corrected(event.joinedOn(), event.leftOn()));
            case PersonLeftGroup event ->
                change(
                        event.membershipId(),
                        member -> new Member(
                                member.id(), member.person(), member.joinedOn(), event.occurredOn(), event.reason()));
            default -> new GroupCount(id, standing.after(happened), members, diary.after(happened));
        };
    }

    /** Members of that day: none once the group is dissolved. */
    public List<Member> membersOn(LocalDate day) {
        return standing.dissolvedBy(day)
                ? List.of()
                : members.stream().filter(member -> member.on(day)).toList();
    }

    /** With each person under the one id that counts, and the memberships of theirs that meet as one. */
    public GroupCount counting(UnaryOperator<String> survivorOf) {
        var theirs = new ArrayList<Member>();
        var ids = new HashMap<PersonId, Set<PersonId>>();
        for (var member : members) {
            var who = PersonId.of(survivorOf.apply(member.person().toString()));
            ids.computeIfAbsent(who, ignored -> new HashSet<>()).add(member.person());
            theirs.add(new Member(member.id(), who, member.joinedOn(), member.leftOn(), member.reason()));
        }
        ids.values().removeIf(records -> records.size() == 1);
        return theirs.equals(members) ? this : with(Member.united(theirs, ids.keySet()));
    }

    private GroupCount change(MembershipId membership, UnaryOperator<Member> change) {
        return with(members.stream()
                .map(member -> member.id().equals(membership) ? change.apply(member) : member)
                .toList());
    }

    private GroupCount with(List<Member> now) {
        return new GroupCount(id, standing, now, diary);
    }
}
