package org.waymark.query.grouphealth.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;

/**
 * Everything kept of one group: spells and sheets as they are, so that a date corrected later changes every count.
 *
 * @param formed null until it is formed
 */
public record Group(
        String id,
        @Nullable Formed formed,
        Ways ways,
        List<Membership> memberships,
        Register register,
        Outside outside) {
    /** Who the group is. */
    public record Formed(PartialDate on, String name, GroupKind kind, Area area) {}

    public static Group begin(String id) {
        return new Group(id, null, Ways.NONE, List.of(), Register.EMPTY, Outside.NONE);
    }

    public Group evolve(GroupEvent event) {
        var day = event.occurredOn();
        return switch (event) {
            case GroupEvent.GroupFormed formed -> formed(formed);
            case GroupEvent.ScheduleChanged changed -> with(ways.schedule(day, changed.schedule()));
            case GroupEvent.FormatChanged changed -> with(ways.format(day, changed.format()));
            case GroupEvent.PhaseChanged changed -> with(ways.phase(day, changed.phase()));
            case GroupEvent.CodeOfConductAdopted adopted -> with(ways.code(day, adopted.version()));
            case PersonJoinedGroup joined -> joined(joined);
            case GroupEvent.MembershipDatesCorrected to ->
                changed(to.membershipId(), spell -> spell.during(to.joinedOn(), to.leftOn()));
            case GroupEvent.PersonLeftGroup left ->
                changed(left.membershipId(), spell -> spell.left(day, left.reason()));
            case GroupEvent.RoleTaken taken -> changed(taken.membershipId(), spell -> spell.as(day, taken.role()));
            case GroupEvent.MeetingRecorded meeting -> with(register.plus(meeting));
            case GroupEvent.DidNotMeet notMet -> with(register.plus(notMet));
            case GroupEvent.AttendanceCorrected corrected -> with(register.corrected(corrected));
            case GroupEvent.MeetingRetracted retracted -> with(register.without(retracted.meetingId()));
            case GroupEvent.FacilitatorTrained trained ->
                with(outside.trained(
                        new Outside.Trained(trained.personId(), trained.training(), day, trained.validUntil())));
            case GroupEvent.AdvocacyRecorded advocacy ->
                with(outside.advocated(
                        new Outside.Advocated(advocacy.activityId(), advocacy.kind(), day, advocacy.reached())));
            case GroupEvent.GroupAffiliated affiliated -> with(outside.affiliated(affiliated.associationId(), day));
            case GroupEvent.AffiliationEnded ended -> with(outside.affiliationEnded(ended.associationId(), day));
            case GroupEvent.GroupDissolved dissolved ->
                with(ways.phase(day, GroupPhase.DISSOLVED))
                        .with(outside.ended(new Outside.End(day, dissolved.reason())));
        };
    }

    /** With each person under the one id that counts, and what was recorded under several ids brought together. */
    public Group counting(UnaryOperator<String> survivorOf) {
        UnaryOperator<PersonId> who = person -> PersonId.of(survivorOf.apply(person.toString()));
        if (register.people().inOrder().stream()
                .allMatch(person -> who.apply(person).equals(person))) {
            return this;
        }
        var theirs = memberships.stream()
                .map(spell -> spell.of(who.apply(spell.personId())))
                .toList();
        var several = new HashMap<PersonId, Set<PersonId>>();
        memberships.forEach(spell -> several.computeIfAbsent(who.apply(spell.personId()), ignored -> new HashSet<>())
                .add(spell.personId()));
        several.values().removeIf(records -> records.size() == 1);
        return new Group(
                id,
                formed,
                ways,
                Membership.united(theirs, several.keySet()),
                register.counting(who),
                outside.counting(who));
    }

    /** Today as it is for the group: where somebody has written of tomorrow, so far east of the clock, that day has begun. */
    public LocalDate today(LocalDate byTheClock) {
        var tomorrow = byTheClock.plusDays(1);
        return wroteOf(tomorrow) ? tomorrow : byTheClock;
    }

    private boolean wroteOf(LocalDate day) {
        var whole = PartialDate.of(day);
        return (formed != null && whole.equals(formed.on()))
                || ways.changedOn(whole)
                || outside.changedOn(whole)
                || memberships.stream()
                        .anyMatch(spell -> whole.equals(spell.joinedOn()) || whole.equals(spell.leftOn()))
                || register.sheets().stream().anyMatch(sheet -> sheet.day().equals(day));
    }

    /** Those on the roster that day. */
    public List<Membership> rosterOn(LocalDate day) {
        return memberships.stream().filter(spell -> spell.holds(day)).toList();
    }

    /** Those who may have been on the roster that day: more than were, when somebody is known to have left that month. */
    public List<Membership> perhapsOn(LocalDate day) {
        return memberships.stream().filter(spell -> spell.perhapsHolds(day)).toList();
    }

    private Group formed(GroupEvent.GroupFormed event) {
        var day = event.occurredOn();
        var first =
                ways.schedule(day, event.schedule()).format(day, event.format()).phase(day, GroupPhase.FORMING);
        return new Group(
                id, new Formed(day, event.name(), event.kind(), event.area()), first, memberships, register, outside);
    }

    private Group joined(PersonJoinedGroup event) {
        var day = event.occurredOn();
        var spell = new Membership(
                event.membershipId(),
                event.personId(),
                day,
                event.observedFrom(),
                null,
                null,
                List.of(new Since<>(day, event.role())));
        var longer = new ArrayList<>(memberships);
        longer.add(spell);
        return with(register.with(event.personId())).in(longer);
    }

    private Group changed(MembershipId membership, UnaryOperator<Membership> change) {
        var same = new ArrayList<>(memberships);
        same.replaceAll(spell -> spell.id().equals(membership) ? change.apply(spell) : spell);
        return in(same);
    }

    private Group in(List<Membership> changed) {
        return new Group(id, formed, ways, Collections.unmodifiableList(changed), register, outside);
    }

    private Group with(Ways changed) {
        return new Group(id, formed, changed, memberships, register, outside);
    }

    private Group with(Register changed) {
        return new Group(id, formed, ways, memberships, changed, outside);
    }

    private Group with(Outside changed) {
        return new Group(id, formed, ways, memberships, register, changed);
    }
}
