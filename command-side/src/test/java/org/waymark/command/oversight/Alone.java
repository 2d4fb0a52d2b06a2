package org.waymark.command.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.waymark.access.Caller;
import org.waymark.command.shared.ActingAs;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.DomainEvent;
import org.waymark.keys.PersonalData;

/** One aggregate alone, on a day in March 2026, and who asks it something. */
public final class Alone<A> {
    private final FixtureConfiguration<A> fixture;

    private Alone(FixtureConfiguration<A> fixture) {
        this.fixture = fixture;
    }

    /** @param record what happened elsewhere: settings, requests, clashes, and whom and what they are about */
    public static <A> Alone<A> of(Class<A> aggregate, Caller by, DomainEvent... record) {
        return new Alone<>(new AggregateTestFixture<>(aggregate)
                .registerCommandHandlerInterceptor(ActingAs.as(by))
                .registerInjectableResource(PersonalData.none().keys())
                .registerInjectableResource(OversightWith.events(record))
                .registerInjectableResource(OversightWith.subjects(record))
                .registerInjectableResource(Clock.fixed(Instant.parse("2026-03-15T09:00:00Z"), ZoneOffset.UTC)));
    }

    /** @param resource what this aggregate asks beside what others ask */
    public Alone<A> with(Object resource) {
        fixture.registerInjectableResource(resource);
        return this;
    }

    /** What happened to it before, if anything did. */
    public TestExecutor<A> after(DomainEvent... history) {
        return history.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) history);
    }

    public void refuses(Object command, Rejection code, DomainEvent... history) {
        after(history)
                .when(command)
                .expectNoEvents()
                .expectException(Matchers.matches((CommandRejected refusal) -> refusal.rejection() == code));
    }
}
