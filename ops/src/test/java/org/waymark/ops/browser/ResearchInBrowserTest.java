package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.access.Role;
import org.waymark.ops.client.Api;

/** Rows for research as those see them who ask, and those who decide. */
@ExtendWith(Visits.Extension.class)
class ResearchInBrowserTest {
    @ParameterizedTest
    @EnumSource
    void a_supervisor_reads_what_would_leave_the_house(Size size, Visits visits) {
        var release = asked(visits);
        try (var visit = visits.as(Role.SUPERVISOR, size)) {
            visit.go("/research");
            assertThat(visit.page().textContent("main")).contains("waiting");
            visit.isAccessible();
            visit.fits();
            visit.picture("research");
            visit.go("/research/" + release);
            assertThat(visit.page().textContent("main"))
                    .contains("how long people stay", "Highest risk by traits", "Approve");
            visit.isAccessible();
            visit.fits();
            visit.picture("release");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_researcher_asks_and_sees_nothing_of_the_rows_before_they_are_approved(Size size, Visits visits) {
        try (var visit = visits.as(Role.RESEARCHER, size)) {
            visit.go("/research");
            assertThat(visit.page().textContent("main")).contains("Ask for rows");
            visit.isAccessible();
            visit.fits();
            visit.picture("research-asking");
        }
    }

    private static final String AREA = "KE/Embu/Manyatta";
    private static final String RELEASE = UUID.randomUUID().toString();

    /** Of people of its own, by the machine's own command line, which may ask like a researcher. */
    private static String asked(Visits visits) {
        var api = visits.village().operator();
        var group = UUID.randomUUID().toString();
        if (api.get("/api/releases", Map.of()).path("items").isEmpty()) {
            put(
                    api,
                    "/api/groups/" + group,
                    Map.of(
                            "name", "Upendo",
                            "kind", "MIXED",
                            "format", "FACE_TO_FACE",
                            "schedule", Map.of("cadence", "WEEKLY", "anchor", "NONE"),
                            "area", AREA));
            for (int number = 0; number < 20; number++) {
                person(api, group, number);
            }
            var accepted = put(
                    api,
                    "/api/releases/" + RELEASE,
                    Map.of(
                            "purpose", "how long people stay in their group after they have recovered",
                            "audience", "UNDER_AGREEMENT",
                            "areas", List.of(AREA)));
            api.get("/api/releases", Map.of(), accepted);
        }
        return RELEASE;
    }

    private static void person(Api api, String group, int number) {
        var person = "/api/people/" + UUID.randomUUID();
        var membership = "/api/groups/" + group + "/members/" + UUID.randomUUID();
        put(
                api,
                person,
                Map.of("kinds", List.of("CARER"), "area", AREA, "details", Map.of("name", "Neema", "sex", "FEMALE")));
        put(api, person + "/consents/RESEARCH", Map.of());
        put(api, membership, Map.of("personId", person.substring("/api/people/".length()), "role", "MEMBER"));
        if (number % 2 == 0) {
            put(api, person + "/milestones/" + UUID.randomUUID(), Map.of("step", "SATISFACTORY_RECOVERY"));
        }
        if (number % 3 == 0) {
            put(api, membership + "/leaving", Map.of("reason", "WITHDREW"));
        }
    }

    private static JsonNode put(Api api, String address, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("occurredOn", "2024-06-01");
        return api.putNow(address, body);
    }
}
