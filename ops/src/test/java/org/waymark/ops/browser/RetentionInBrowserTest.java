package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.access.Role;
import org.waymark.ops.client.Api;

/** How long people stay, as those see it who look into it. */
@ExtendWith(Visits.Extension.class)
class RetentionInBrowserTest {
    private static final String AREA = "KE/Embu/Runyenjes";
    private static final LocalDate BEGUN = LocalDate.of(2023, 1, 11);

    @ParameterizedTest
    @EnumSource
    void a_researcher_compares_and_the_curves_are_drawn(Size size, Visits visits) {
        prepare(visits.village().operator());
        try (var visit = visits.as(Role.RESEARCHER, size)) {
            visit.go("/retention?by=KIND&area=" + AREA);
            visit.page()
                    .waitForSelector(
                            "[data-drawn=true] canvas",
                            new WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
            assertThat(visit.page().textContent("main")).contains("Share still members", "Numbers (CSV)");
            visit.isAccessible();
            visit.fits();
            visit.picture("retention");
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_nobody_fits_it_is_said_what_to_ask_instead(Size size, Visits visits) {
        try (var visit = visits.as(Role.RESEARCHER, size)) {
            visit.go("/retention?area=KE/Nowhere");
            assertThat(visit.page().textContent("main")).contains("There is no curve to show");
            visit.isAccessible();
            visit.fits();
        }
    }

    private static synchronized void prepare(Api api) {
        if (api.get("/api/groups", Map.of("area", AREA)).path("items").size() > 0) {
            return;
        }
        var group = UUID.randomUUID().toString();
        put(
                api,
                "/api/groups/" + group,
                BEGUN,
                Map.of(
                        "name", "Tumaini",
                        "kind", "MIXED",
                        "format", "FACE_TO_FACE",
                        "schedule", Map.of("cadence", "WEEKLY", "anchor", "NONE"),
                        "area", AREA));
        for (int number = 0; number < 60; number++) {
            var person = UUID.randomUUID().toString();
            var membership = "/api/groups/" + group + "/members/" + UUID.randomUUID();
            var kind = number % 2 == 0 ? "CARER" : "PERSON_WITH_MENTAL_ILLNESS";
            var details = Map.of("name", "Neema", "sex", "FEMALE");
            put(
                    api,
                    "/api/people/" + person,
                    BEGUN,
                    Map.of("kinds", new String[] {kind}, "area", AREA, "details", details));
            put(api, membership, BEGUN.plusDays(number), Map.of("personId", person, "role", "MEMBER"));
            if (number % 5 < 2) {
                var left = BEGUN.plusDays(number + 40L + 9L * number);
                put(api, membership + "/leaving", left, Map.of("reason", "WITHDREW"));
            }
        }
    }

    private static void put(Api api, String address, LocalDate day, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("occurredOn", day.toString());
        api.putNow(address, body);
    }
}
