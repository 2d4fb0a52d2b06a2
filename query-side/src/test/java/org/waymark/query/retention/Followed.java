package org.waymark.query.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.MembershipId;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.Step;
import org.waymark.query.Told;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.known.RetentionDocument;
import org.waymark.query.retention.known.RetentionFold;

/** Two groups, of which one sends sheets until December 2014; who is followed in them, and what is asked about it. */
abstract class Followed {
    static final LocalDate TODAY = LocalDate.parse("2015-01-01");
    static final GroupId NANYORAE = new GroupId(new UUID(7, 1));
    static final GroupId MEHSOG = new GroupId(new UUID(7, 2));
    static final PersonId LEKU = new PersonId(new UUID(8, 1));
    static final PersonId NASIRA = new PersonId(new UUID(8, 2));
    static final UUID RECOVERY = new UUID(9, 1);

    final Told<RetentionDocument> told = new Told<>(new RetentionFold())
            .then(formed(NANYORAE, GroupKind.MIXED, "KE/Laikipia"), met(NANYORAE, "2014-12-01"));

    int people(
            @Nullable Area area,
            @Nullable GroupId group,
            @Nullable GroupKind groupKind,
            @Nullable PersonKind kind,
            @Nullable GroupRole role) {
        return Objects.requireNonNull(
                ask(joining(area, group, groupKind, kind, role, null)).people());
    }

    Retention ask() {
        return ask(joining(null, null, null, null, null, null));
    }

    Retention askFromRecovery() {
        return ask(new Selection(Clock.RECOVERY, Leaving.EXIT, Spells.FIRST, null, null, null, null, null, null));
    }

    static Selection joining(
            @Nullable Area area,
            @Nullable GroupId group,
            @Nullable GroupKind groupKind,
            @Nullable PersonKind kind,
            @Nullable GroupRole role,
            @Nullable LocalDate cutOff) {
        return new Selection(Clock.JOINING, Leaving.EXIT, Spells.FIRST, area, group, groupKind, kind, role, cutOff);
    }

    Retention ask(Selection selection) {
        return Asking.of(told.documents(), Asking.plainly(selection), TODAY, Disclosure.EVERYTHING);
    }

    static @Nullable Double after(Retention answer, int months) {
        return answer.after().stream()
                .filter(share -> share.months() == months)
                .findFirst()
                .orElseThrow()
                .staying();
    }

    static List<Integer> days(Retention answer) {
        return answer.steps().stream().map(step -> step.day()).toList();
    }

    static PartialDate on(String date) {
        return PartialDate.of(date);
    }

    static MembershipId membership(PersonId person) {
        return new MembershipId(new UUID(4, person.value().getLeastSignificantBits()));
    }

    static DomainEvent formed(GroupId group, GroupKind kind, String area) {
        return new GroupFormed(
                group,
                on("2009-01-01"),
                "a group",
                kind,
                MeetingFormat.FACE_TO_FACE,
                Schedule.of(Cadence.MONTHLY),
                Area.of(area));
    }

    static DomainEvent met(GroupId group, String day) {
        return new MeetingRecorded(
                group,
                on(day),
                new UUID(2, day.hashCode()),
                LocalDate.parse(day),
                MeetingFormat.FACE_TO_FACE,
                Map.of(),
                0,
                Set.of(),
                null);
    }

    static DomainEvent retracted(GroupId group, String day) {
        return new MeetingRetracted(
                group,
                on("2014-12-24"),
                new UUID(2, day.hashCode()),
                LocalDate.parse(day),
                true,
                Set.of(),
                Confidential.of("wrong date"));
    }

    static DomainEvent joined(PersonId person, String day) {
        return joined(NANYORAE, person, day, GroupRole.MEMBER, null);
    }

    static DomainEvent joined(
            GroupId group, PersonId person, String day, GroupRole role, @Nullable LocalDate observedFrom) {
        return new PersonJoinedGroup(group, on(day), membership(person), person, role, observedFrom);
    }

    static DomainEvent left(PersonId person, String day, ExitReason reason) {
        return new PersonLeftGroup(NANYORAE, on(day), membership(person), person, reason);
    }

    static DomainEvent corrected(PersonId person, String joined, @Nullable String left) {
        return new MembershipDatesCorrected(
                NANYORAE,
                on("2014-12-24"),
                membership(person),
                person,
                on(joined),
                left == null ? null : on(left),
                Confidential.of("as the register says"));
    }

    static DomainEvent recovered(PersonId person, String day) {
        return new MilestoneReached(person, on(day), RECOVERY, Step.SATISFACTORY_RECOVERY, null, null);
    }

    static DomainEvent registered(PersonId person, PersonKind kind) {
        return new PersonRegistered(
                person,
                on("2009-01-01"),
                Set.of(kind),
                Area.of("KE/Laikipia"),
                new Details("Leku", Sex.FEMALE, null, null, null));
    }
}
