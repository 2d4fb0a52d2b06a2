package org.waymark.ops.bench.fuzz;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.waymark.events.access.Role;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Staff;

/** Puts there what most made-up requests are about: without it nearly all of them would meet nothing and be refused. */
final class Ground {
    private static final String LONG_AGO = "2009-01-05";
    private static final String HERE = "GH/Northern/Tamale";
    private static final String NAMED_IN_THE_DESCRIPTION = "worker-7";

    private final Api operator;

    Ground(Api operator) {
        this.operator = operator;
    }

    void prepare(FuzzedRequests requests) {
        requests.people().forEach(this::register);
        requests.groups().forEach(this::form);
        requests.associations()
                .forEach(id -> operator.putNow(
                        "/api/associations/" + id,
                        Map.of("occurredOn", LONG_AGO, "name", "Maltiti", "area", "GH/Northern")));
        new Staff(operator, Clock.systemUTC()).open(NAMED_IN_THE_DESCRIPTION, Role.CASE_WORKER, List.of("GH"));
    }

    private void register(String id) {
        operator.putNow(
                "/api/people/" + id,
                Map.of(
                        "occurredOn",
                        LONG_AGO,
                        "kinds",
                        List.of("PERSON_WITH_MENTAL_ILLNESS", "CARER"),
                        "area",
                        HERE,
                        "details",
                        Map.of("name", "Wumpini", "sex", "FEMALE")));
    }

    private void form(String id) {
        operator.putNow(
                "/api/groups/" + id,
                Map.of(
                        "occurredOn",
                        LONG_AGO,
                        "name",
                        "Suglo",
                        "kind",
                        "MIXED",
                        "format",
                        "FACE_TO_FACE",
                        "schedule",
                        Map.of("cadence", "WEEKLY", "anchor", "NONE"),
                        "area",
                        HERE));
    }
}
