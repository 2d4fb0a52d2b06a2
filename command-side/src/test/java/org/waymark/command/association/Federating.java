package org.waymark.command.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
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
import org.waymark.events.association.AssociationEvent;
import org.waymark.events.association.AssociationEvent.AssociationDissolved;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.association.AssociationEvent.ParentJoined;
import org.waymark.events.association.AssociationEvent.ParentLeft;
import org.waymark.events.association.AssociationId;
import org.waymark.keys.PersonalData;

/** One association in a test: what happened, what is asked, and what must come of it. Today is 15 March 2026. */
final class Federating {
    static final AssociationId DISTRICT = AssociationId.of("018f3c5e-7b1a-7c3d-9e2f-0000000000d1");
    static final AssociationId REGION = AssociationId.of("018f3c5e-7b1a-7c3d-9e2f-0000000000d2");
    static final AssociationId COUNTRY = AssociationId.of("018f3c5e-7b1a-7c3d-9e2f-0000000000d3");

    private final List<AssociationEvent> history = new ArrayList<>();
    private final List<DomainEvent> others = new ArrayList<>();

    private Federating() {}

    static Federating unformed() {
        return new Federating();
    }

    /** A district's association, formed in 2010, to which then happened what is given. */
    static Federating formed(AssociationEvent... then) {
        var federating = new Federating();
        federating.history.add(formed(DISTRICT));
        federating.history.addAll(List.of(then));
        return federating;
    }

    Federating besides(AssociationEvent... events) {
        others.addAll(List.of(events));
        return this;
    }

    void accepts(Object command, AssociationEvent... events) {
        fixture()
                .given(history)
                .when(command, metaDataFor(command))
                .expectSuccessfulHandlerExecution()
                .expectEvents((Object[]) events)
                .expectResultMessagePayload(new Receipt(DISTRICT.toString(), history.size() + events.length - 1L));
    }

    void refuses(Object command, Rejection code) {
        fixture()
                .given(history)
                .when(command, metaDataFor(command))
                .expectNoEvents()
                .expectException(Matchers.matches((CommandRejected refusal) -> {
                    assertThat(refusal.rejection()).isEqualTo(code);
                    assertThat(refusal.detail()).hasSizeGreaterThan(20);
                    return true;
                }));
    }

    private FixtureConfiguration<Association> fixture() {
        return new AggregateTestFixture<>(Association.class)
                .registerCommandHandlerInterceptor(ActingAs.anybodyWhoMay())
                .registerInjectableResource(PersonalData.none().keys())
                .registerInjectableResource(OversightWith.nothing())
                .registerInjectableResource(Clock.fixed(Instant.parse("2026-03-15T09:00:00Z"), ZoneOffset.UTC))
                .registerInjectableResource(AssociationsWith.onRecord(others.toArray(DomainEvent[]::new)));
    }

    private Map<String, Object> metaDataFor(Object command) {
        return command instanceof ChangesState
                ? Map.of(CommandContext.EXPECTED_VERSION, history.size() - 1L)
                : Map.of();
    }

    static PartialDate on(String date) {
        return PartialDate.of(date);
    }

    static AssociationFormed formed(AssociationId id) {
        return new AssociationFormed(id, on("2010"), "MEHSOG", Area.of("GH"));
    }

    static ParentJoined joined(AssociationId child, AssociationId parent, String date) {
        return new ParentJoined(child, on(date), parent);
    }

    static ParentLeft left(AssociationId child, AssociationId parent, String date) {
        return new ParentLeft(child, on(date), parent);
    }

    static AssociationDissolved dissolved(AssociationId id, String date) {
        return new AssociationDissolved(id, on(date));
    }
}
