package org.waymark.command.person;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.waymark.command.group.GroupsWith;
import org.waymark.command.oversight.OversightWith;
import org.waymark.command.shared.ActingAs;
import org.waymark.command.shared.ChangesState;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Receipt;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.ConsentGiven;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.keys.PersonalData;
import org.waymark.measures.catalogue.Instruments;

/**
 * One person's case in a test: what happened, what is asked, and what must come of it. Today is 15 March 2026; of groups
 * there is one, {@link #TWO}.
 */
public final class Case {
    public static final PersonId AMINA = PersonId.of("018f3c5e-7b1a-7c3d-9e2f-000000000001");
    public static final PersonId BARAKA = PersonId.of("018f3c5e-7b1a-7c3d-9e2f-000000000002");
    public static final PartialDate REGISTERED = PartialDate.of("2014-02-05");
    public static final PartialDate MAY = PartialDate.of("2015-05-10");
    public static final PartialDate JUNE = PartialDate.of("2015-06-10");
    public static final PartialDate JULY = PartialDate.of("2015-07-10");
    public static final UUID ONE = UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-0000000000a1");
    public static final UUID TWO = UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-0000000000a2");
    public static final Details DETAILS = new Details("Amina", Sex.FEMALE, PartialDate.of("1980"), null, "NY-001");

    private final List<DomainEvent> history = new ArrayList<>();
    private PeopleWith people = PeopleWith.recording();
    private @Nullable Long seen;

    private Case() {}

    /** A case in which nothing happened yet. */
    public static Case unknown() {
        return new Case();
    }

    /** A person registered on 5 February 2014, to whom then happened what is given. */
    public static Case registered(DomainEvent... then) {
        var registered = new Case();
        registered.history.add(registered(AMINA));
        registered.history.addAll(Arrays.asList(then));
        registered.seen = (long) then.length;
        return registered;
    }

    public Case besides(DomainEvent... ofOthers) {
        people = PeopleWith.recording(ofOthers);
        return this;
    }

    /** The version whoever sends a change of state saw; by default the newest, null for none. */
    public Case seenAt(@Nullable Long version) {
        seen = version;
        return this;
    }

    /** Nobody is there whom the command could reach. */
    public void isMissingFor(Object command) {
        fixture()
                .givenNoPriorActivity()
                .when(command, metaDataFor(command))
                .expectException(AggregateNotFoundException.class);
    }

    /** The command is accepted, these events come of it, and the receipt names the last one's version. */
    public void accepts(Object command, DomainEvent... events) {
        var version = history.size() + events.length - 1L;
        fixture()
                .given(history)
                .when(command, metaDataFor(command))
                .expectSuccessfulHandlerExecution()
                .expectEvents((Object[]) events)
                .expectResultMessagePayload(new Receipt(AMINA.toString(), version));
    }

    /** The command is refused with that code and a sentence, nothing is recorded, and nobody is named. */
    public void refuses(Object command, Rejection code) {
        refuses(command, code, Map.of());
    }

    /** @param more what the answer must carry beside the sentence */
    public void refuses(Object command, Rejection code, Map<String, Object> more) {
        fixture()
                .given(history)
                .when(command, metaDataFor(command))
                .expectNoEvents()
                .expectException(Matchers.matches((CommandRejected refusal) -> isRefusal(refusal, code, more)));
    }

    private static boolean isRefusal(CommandRejected refusal, Rejection code, Map<String, Object> more) {
        assertThat(refusal.rejection()).isEqualTo(code);
        assertThat(refusal.more()).containsAllEntriesOf(more);
        assertThat(requireNonNull(refusal.getMessage()))
                .hasSizeGreaterThan(20)
                .doesNotContain(DETAILS.name().or("?"));
        return true;
    }

    /** What the command recorded in the history of another. */
    List<Object> recordedBeside(PersonId other) {
        return people.since(other);
    }

    FixtureConfiguration<Person> fixture() {
        return new AggregateTestFixture<>(Person.class)
                .registerCommandHandlerInterceptor(ActingAs.anybodyWhoMay())
                .registerInjectableResource(PersonalData.none().keys())
                .registerInjectableResource(OversightWith.nothing())
                .registerInjectableResource(Instruments.builtIn())
                .registerInjectableResource(Clock.fixed(Instant.parse("2026-03-15T09:00:00Z"), ZoneOffset.UTC))
                .registerInjectableResource(people.people())
                .registerInjectableResource(GroupsWith.formed(new GroupId(TWO)));
    }

    private Map<String, Object> metaDataFor(Object command) {
        return command instanceof ChangesState && seen != null
                ? Map.of(CommandContext.EXPECTED_VERSION, seen)
                : Map.of();
    }

    public static PersonRegistered registered(PersonId person) {
        return new PersonRegistered(
                person, REGISTERED, Set.of(PersonKind.PERSON_WITH_MENTAL_ILLNESS), Area.of("KE/Laikipia"), DETAILS);
    }

    public static CaseClosed closed(PartialDate on, ClosingReason reason) {
        return new CaseClosed(AMINA, on, reason);
    }

    public static CaseReopened reopened(PartialDate on) {
        return new CaseReopened(AMINA, on, null);
    }

    public static ConsentGiven given(PartialDate on, ConsentPurpose purpose) {
        return new ConsentGiven(AMINA, on, purpose);
    }

    public static ConsentWithdrawn withdrawn(PartialDate on, ConsentPurpose purpose) {
        return new ConsentWithdrawn(AMINA, on, purpose);
    }
}
