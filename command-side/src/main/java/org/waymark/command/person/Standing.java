package org.waymark.command.person;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;

/**
 * How a person stands with the programme: what every rule about a person starts from, in their own case and in a group's.
 *
 * @param closed null while the case is open
 * @param peerTraining what they learned so as to walk with others
 * @param erasedOn null unless everything that says who they are was destroyed
 * @param sameness whether others were found to be this person, or this person another
 */
public record Standing(
        PersonId personId,
        Set<PersonKind> kinds,
        Area area,
        @Nullable AccountId caseWorker,
        PartialDate registeredOn,
        @Nullable Closing closed,
        Consent care,
        Consent research,
        List<Trained> peerTraining,
        @Nullable PartialDate erasedOn,
        Sameness sameness) {
    /** When and why a case was closed. */
    public record Closing(PartialDate on, ClosingReason reason) {}

    /** A peer supporter's training, and until when it holds if it expires. */
    public record Trained(PartialDate on, @Nullable PartialDate validUntil) {
        boolean holdsOn(PartialDate day) {
            return !on.certainlyAfter(day) && (validUntil == null || !validUntil.certainlyBefore(day));
        }
    }

    static Standing of(PersonRegistered event) {
        return new Standing(
                event.personId(),
                Set.copyOf(event.kinds()),
                event.area(),
                null,
                event.occurredOn(),
                null,
                Consent.NOT_ASKED,
                Consent.NOT_ASKED,
                List.of(),
                null,
                Sameness.NONE);
    }

    public boolean isOpen() {
        return closed == null;
    }

    public @Nullable PartialDate diedOn() {
        return closed != null && closed.reason() == ClosingReason.DIED ? closed.on() : null;
    }

    /** True when training to walk with others held on that day. */
    public boolean isPeerSupporterOn(PartialDate day) {
        return peerTraining.stream().anyMatch(trained -> trained.holdsOn(day));
    }

    /**
     * Refuses a new fact about this person dated where there can be none: before registration, after death, after the
     * case was closed, or without consent to care. A late entry about the time before is welcome.
     */
    public void requireFactOn(PartialDate day) {
        requireNobodyElse();
        requireLifeOn(day);
        if (closed != null && day.certainlyAfter(closed.on())) {
            throw Rejection.CASE_CLOSED.because(
                    "the case was closed before that day; reopen it first, or check the date");
        }
        if (care.wasWithdrawnOn(day)) {
            throw Rejection.CONSENT_WITHDRAWN.because(
                    "consent to care was withdrawn, so nothing more is recorded; ask for consent and record it first");
        }
    }

    /** Refuses everything about somebody who was erased, or who counts as another person. */
    public void requireNobodyElse() {
        requireNotErased();
        sameness.requireNotMergedAway();
    }

    /** Refuses everything about somebody of whom nothing may be known any more. */
    public void requireNotErased() {
        if (erasedOn != null) {
            throw Rejection.ERASED.because(
                    "this person was erased; nothing more can be recorded. If the same person comes back, register them"
                            + " under a new id");
        }
    }

    /** Refuses a day before this person was registered. */
    public void requireRegisteredBy(PartialDate day) {
        if (day.certainlyBefore(registeredOn)) {
            throw Rejection.BEFORE_REGISTRATION.because(
                    "that day is before this person was registered on " + registeredOn + "; check the date");
        }
    }

    /** Refuses a day before this person was registered or after they died. */
    public void requireLifeOn(PartialDate day) {
        requireRegisteredBy(day);
        requireAliveOn(day);
    }

    /** Refuses a day after this person died. */
    void requireAliveOn(PartialDate day) {
        var died = diedOn();
        if (died != null && day.certainlyAfter(died)) {
            throw Rejection.AFTER_DEATH.because(
                    "that day is after this person's death as recorded; check the date, or reopen the case if the death was"
                            + " recorded by mistake");
        }
    }

    Consent consent(ConsentPurpose purpose) {
        return switch (purpose) {
            case CARE -> care;
            case RESEARCH -> research;
        };
    }
}
