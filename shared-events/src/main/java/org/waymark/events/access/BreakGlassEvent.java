package org.waymark.events.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonId;

/** How an account came to read, for some hours, a person outside its reach, and what was thought of it afterwards. */
public sealed interface BreakGlassEvent extends DomainEvent {
    AccountId accountId();

    PersonId personId();

    UUID glassId();

    @Override
    @JsonIgnore
    default String subject() {
        return history(accountId(), personId());
    }

    /** The reason tells of the person. */
    @Override
    @JsonIgnore
    default String sealedFor() {
        return personId().toString();
    }

    /** One history for each account and person, so that whether the glass is broken is one look. */
    static String history(AccountId account, PersonId person) {
        return "break-glass:" + account + ":" + person;
    }

    /**
     * @param area where the person was then: its supervisors review it
     * @param caseWorker who looked after the person then
     */
    @EventName("break-glass.broken")
    record GlassBroken(
            AccountId accountId,
            PersonId personId,
            PartialDate occurredOn,
            UUID glassId,
            Area area,
            @Nullable AccountId caseWorker,
            BreakGlassReason reason,
            Confidential text,
            Instant from,
            Instant until)
            implements BreakGlassEvent {}

    /** What is found wrong is over from then on. */
    @EventName("break-glass.reviewed")
    record GlassReviewed(
            AccountId accountId,
            PersonId personId,
            PartialDate occurredOn,
            UUID glassId,
            ReviewOutcome outcome,
            @Nullable Confidential note)
            implements BreakGlassEvent {}
}
