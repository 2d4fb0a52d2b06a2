package org.waymark.query.personjourney.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonEvent.ConsentGiven;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.query.personjourney.known.Happened;
import org.waymark.query.personjourney.summary.JourneySummary.Consent;

/** What a person has agreed to; a withdrawal wins over an agreement that was not certainly later. */
record Consents(List<Happened> inOrder) {
    Map<ConsentPurpose, Consent> byPurpose() {
        var consents = new EnumMap<ConsentPurpose, Consent>(ConsentPurpose.class);
        for (var purpose : ConsentPurpose.values()) {
            consents.put(purpose, consent(purpose));
        }
        return consents;
    }

    private Consent consent(ConsentPurpose purpose) {
        var given = Ongoing.all(inOrder, ConsentGiven.class)
                .filter(event -> event.purpose() == purpose)
                .map(ConsentGiven::occurredOn)
                .max(PartialDate::compareTo);
        var withdrawn = Ongoing.all(inOrder, ConsentWithdrawn.class)
                .filter(event -> event.purpose() == purpose)
                .map(ConsentWithdrawn::occurredOn)
                .max(PartialDate::compareTo);
        if (withdrawn.isPresent() && (given.isEmpty() || !given.get().certainlyAfter(withdrawn.get()))) {
            return Consent.WITHDRAWN;
        }
        return given.isPresent() ? Consent.GIVEN : Consent.NOT_ASKED;
    }
}
