package org.waymark.query.personjourney;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;
import org.waymark.fhir.Fhir;
import org.waymark.query.personjourney.exchange.GetPersonBundle;
import org.waymark.query.personjourney.exchange.PersonBundle;
import org.waymark.web.Problem;

/** The door through which one person's record goes to another system. */
@RestController
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
@Tag(name = "Exchange")
final class PersonBundleController {
    private final QueryGateway queries;

    PersonBundleController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(summary = "One person as a FHIR R4 collection, for another system; who asked is written down")
    @GetMapping(path = "/api/people/{person}/fhir", produces = Fhir.MEDIA_TYPE)
    CompletableFuture<Map<String, Object>> show(@PathVariable PersonId person) {
        return queries.query(new GetPersonBundle(person), ResponseTypes.optionalInstanceOf(PersonBundle.class))
                .thenApply(found -> given(found.orElseThrow(PersonJourneyController::unknown)));
    }

    private static Map<String, Object> given(PersonBundle answer) {
        if (answer.refused()) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "CARE_CONSENT_WITHDRAWN",
                            "This person withdrew their consent to care, so nothing of theirs is handed over; ask them"
                                    + " first, and record it when they agree again.")
                    .thrown();
        }
        return answer.bundle();
    }
}
