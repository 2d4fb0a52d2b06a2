package org.waymark.command.group;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.waymark.command.association.AssociationsWith;
import org.waymark.command.oversight.OversightWith;
import org.waymark.command.person.PeopleWith;
import org.waymark.command.shared.ActingAs;
import org.waymark.command.shared.ChangesState;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Receipt;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.MembershipId;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.keys.PersonalData;

/**
 * One group in a test: what happened, what is asked, and what must come of it. Today is 15 March 2026; the group was formed
 * on 5 February 2014; Amina is a person with mental illness, Baraka a carer.
 */
final class Gathering {
    static final GroupId GROUP = GroupId.of("018f3c5e-7b1a-7c3d-9e2f-0000000000f1");
    static final PersonId AMINA = PersonId.of("018f3c5e-7b1a-7c3d-9e2f-000000000001");
    static final PersonId BARAKA = PersonId.of("018f3c5e-7b1a-7c3d-9e2f-000000000002");
    static final MembershipId FIRST = MembershipId.of("018f3c5e-7b1a-7c3d-9e2f-0000000000b1");
    static final MembershipId SECOND = MembershipId.of("018f3c5e-7b1a-7c3d-9e2f-0000000000b2");
    static final UUID MEETING = UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-0000000000c1");
    static final UUID ANOTHER_MEETING = UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-0000000000c2");
    static final AssociationId MEHSOG = AssociationId.of("018f3c5e-7b1a-7c3d-9e2f-0000000000d1");
    static final AssociationId ANOTHER_ASSOCIATION = AssociationId.of("018f3c5e-7b1a-7c3d-9e2f-0000000000d2");
    static final Schedule MONTHLY = Schedule.of(Cadence.MONTHLY);
    static final PartialDate FORMED = PartialDate.of("2014-02-05");

    private final List<GroupEvent> history = new ArrayList<>();
    private DomainEvent[] people = {};
    private DomainEvent[] associations = {formed(MEHSOG), formed(ANOTHER_ASSOCIATION)};
    private @Nullable Long seen;

    private Gathering() {}

    static Gathering unformed() {
        return new Gathering();
    }

    static Gathering formed(GroupEvent... then) {
        return formed(GroupKind.MIXED, then);
    }

    static Gathering formed(GroupKind kind, GroupEvent... then) {
        var gathering = new Gathering();
        gathering.history.add(formedAs(kind));
        gathering.history.addAll(List.of(then));
        gathering.seen = (long) then.length;
        gathering.people = new DomainEvent[] {
            registered(AMINA, PersonKind.PERSON_WITH_MENTAL_ILLNESS), registered(BARAKA, PersonKind.CARER)
        };
        return gathering;
    }

    Gathering withPeople(DomainEvent... events) {
        people = events;
        return this;
    }

    Gathering withAssociations(DomainEvent... events) {
        associations = events;
        return this;
    }

    Gathering seenAt(@Nullable Long version) {
        seen = version;
        return this;
    }

    void isMissingFor(Object command) {
        fixture()
                .givenNoPriorActivity()
                .when(command, metaDataFor(command))
                .expectException(AggregateNotFoundException.class);
    }

    void accepts(Object command, GroupEvent... events) {
        fixture()
                .given(history)
                .when(command, metaDataFor(command))
                .expectSuccessfulHandlerExecution()
                .expectEvents((Object[]) events)
                .expectResultMessagePayload(new Receipt(GROUP.toString(), history.size() + events.length - 1L));
    }

    void refuses(Object command, Rejection code) {
        refuses(command, code, Map.of());
    }

    /** @param more what the answer must carry beside the sentence */
    void refuses(Object command, Rejection code, Map<String, Object> more) {
        fixture()
                .given(history)
                .when(command, metaDataFor(command))
                .expectNoEvents()
                .expectException(Matchers.matches((CommandRejected refusal) -> {
                    assertThat(refusal.rejection()).isEqualTo(code);
                    assertThat(refusal.more()).containsAllEntriesOf(more);
                    assertThat(requireNonNull(refusal.getMessage()))
                            .hasSizeGreaterThan(20)
                            .doesNotContain("Amina", "Baraka");
                    return true;
                }));
    }

    private FixtureConfiguration<Group> fixture() {
        return new AggregateTestFixture<>(Group.class)
                .registerCommandHandlerInterceptor(ActingAs.anybodyWhoMay())
                .registerInjectableResource(PersonalData.none().keys())
                .registerInjectableResource(OversightWith.nothing())
                .registerInjectableResource(Clock.fixed(Instant.parse("2026-03-15T09:00:00Z"), ZoneOffset.UTC))
                .registerInjectableResource(PeopleWith.events(people))
                .registerInjectableResource(AssociationsWith.events(associations));
    }

    private Map<String, Object> metaDataFor(Object command) {
        return command instanceof ChangesState && seen != null
                ? Map.of(CommandContext.EXPECTED_VERSION, seen)
                : Map.of();
    }

    static PartialDate on(String date) {
        return PartialDate.of(date);
    }

    static GroupFormed formedAs(GroupKind kind) {
        return new GroupFormed(
                GROUP, FORMED, "Nanyorae", kind, MeetingFormat.FACE_TO_FACE, MONTHLY, Area.of("KE/Laikipia"));
    }

    static AssociationFormed formed(AssociationId id) {
        return new AssociationFormed(id, on("2010"), "An association", Area.of("KE"));
    }

    static PersonRegistered registered(PersonId person, PersonKind kind) {
        return new PersonRegistered(
                person,
                on("2014-01-10"),
                Set.of(kind),
                Area.of("KE"),
                new Details("Amina", Sex.FEMALE, null, null, null));
    }

    static PersonJoinedGroup joined(MembershipId membership, PersonId person, String date) {
        return new PersonJoinedGroup(GROUP, on(date), membership, person, GroupRole.MEMBER, null);
    }

    static PersonLeftGroup left(MembershipId membership, PersonId person, String date, ExitReason reason) {
        return new PersonLeftGroup(GROUP, on(date), membership, person, reason);
    }

    static MeetingRecorded met(UUID meeting, String date, Map<PersonId, Mark> marks) {
        return new MeetingRecorded(
                GROUP, on(date), meeting, LocalDate.parse(date), MeetingFormat.FACE_TO_FACE, marks, 0, Set.of(), null);
    }

    static DidNotMeet didNotMeet(UUID meeting, String date) {
        return new DidNotMeet(GROUP, on(date), meeting, LocalDate.parse(date), NotMetReason.WEATHER);
    }

    static GroupDissolved dissolved(String date) {
        return new GroupDissolved(GROUP, on(date), DissolutionReason.MEMBERS_LEFT);
    }
}
