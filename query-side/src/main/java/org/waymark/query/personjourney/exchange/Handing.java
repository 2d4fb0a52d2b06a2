package org.waymark.query.personjourney.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.waymark.events.Confidential;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.query.personjourney.known.WholePerson;
import org.waymark.query.personjourney.summary.JourneySummary;
import org.waymark.query.personjourney.summary.JourneySummary.Consent;
import org.waymark.query.personjourney.summary.JourneySummary.Tie;
import org.waymark.web.Problem;

/** Makes the copy of a person's record that another system gets, unless the person withdrew from being cared for here. */
public final class Handing {
    private Handing() {}

    /** @param opened opens what is sealed, as far as it can be */
    public static PersonBundle over(
            WholePerson person, JourneySummary summary, UnaryOperator<Confidential> opened, Instant at) {
        if (summary.consents().get(ConsentPurpose.CARE) == Consent.WITHDRAWN) {
            return new PersonBundle(true, Map.of(), Set.of(), Set.of());
        }
        var carers = summary.carers().stream().map(Tie::personId).collect(Collectors.toUnmodifiableSet());
        return new PersonBundle(
                false, new Handover(person, summary, opened).bundle(at), carers, Set.copyOf(person.ids()));
    }

    /** Another system would take what is not there for what did not happen. */
    public static RuntimeException notWhole() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "RECORD_NOT_WHOLE",
                        "An event of this person waits to be mended, so the copy would lack it; ask your administrator to"
                                + " mend it, then ask again.")
                .thrown();
    }
}
