package org.waymark.command.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.person.Standing.Closing;
import org.waymark.command.person.Standing.Trained;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonKind;

/** A standing on its way to the next one: as it was, but for what an event changes. */
final class NextStanding {
    private final Standing before;
    private Set<PersonKind> kinds;
    private Area area;
    private @Nullable AccountId caseWorker;
    private PartialDate registeredOn;
    private @Nullable Closing closed;
    private Consent care;
    private Consent research;
    private List<Trained> peerTraining;
    private @Nullable PartialDate erasedOn;
    private Sameness sameness;

    NextStanding(Standing before) {
        this.before = before;
        this.kinds = before.kinds();
        this.area = before.area();
        this.caseWorker = before.caseWorker();
        this.registeredOn = before.registeredOn();
        this.closed = before.closed();
        this.care = before.care();
        this.research = before.research();
        this.peerTraining = before.peerTraining();
        this.erasedOn = before.erasedOn();
        this.sameness = before.sameness();
    }

    Standing registered(PartialDate on) {
        registeredOn = on;
        return made();
    }

    Standing detailed(Set<PersonKind> nowKinds, Area nowArea) {
        kinds = Set.copyOf(nowKinds);
        area = nowArea;
        return made();
    }

    Standing caredForBy(AccountId now) {
        caseWorker = now;
        return made();
    }

    Standing consenting(ConsentPurpose purpose, PartialDate on) {
        return consent(purpose, before.consent(purpose).givenOn(on));
    }

    Standing withdrawing(ConsentPurpose purpose, PartialDate on) {
        return consent(purpose, before.consent(purpose).withdrawnOn(on));
    }

    private Standing consent(ConsentPurpose purpose, Consent now) {
        switch (purpose) {
            case CARE -> care = now;
            case RESEARCH -> research = now;
        }
        return made();
    }

    Standing closed(Closing closing) {
        closed = closing;
        return made();
    }

    Standing reopened() {
        closed = null;
        return made();
    }

    Standing trained(Trained more) {
        peerTraining = Stream.concat(peerTraining.stream(), Stream.of(more)).toList();
        return made();
    }

    Standing erased(PartialDate on) {
        erasedOn = on;
        return made();
    }

    Standing sameAs(Sameness now) {
        sameness = now;
        return made();
    }

    private Standing made() {
        return new Standing(
                before.personId(),
                kinds,
                area,
                caseWorker,
                registeredOn,
                closed,
                care,
                research,
                peerTraining,
                erasedOn,
                sameness);
    }
}
