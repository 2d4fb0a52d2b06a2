package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
            numbersStandUnderTheirMonths(visit);
            visit.isAccessible();
            visit.fits();
            visit.picture("retention");
        }
    }

    /** As many as the table says, within the picture, and beneath the tick they belong to. */
    @SuppressWarnings("unchecked")
    private static void numbersStandUnderTheirMonths(Visit visit) {
        var placed = (List<Map<String, Object>>)
                visit.page().evaluate("JSON.parse(document.querySelector('[data-retention]').dataset.placed)");
        var width = ((Number) visit.page().evaluate("document.querySelector('canvas').clientWidth")).doubleValue();
        var told = visit.page().locator("[data-at-risk-table] tbody td").allTextContents();
        assertThat(placed).hasSizeGreaterThan(6).allSatisfy(one -> {
            double middle = ((Number) one.getOrDefault("x", -1)).doubleValue();
            assertThat(middle).isBetween(0.0, width);
            assertThat(middle).isCloseTo(((Number) one.getOrDefault("tick", -1)).doubleValue(), within(12.0));
            assertThat(told).contains(String.valueOf(one.get("people")));
        });
        assertThat(placed).extracting(one -> one.get("curve")).contains(0, 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_researcher_reads_the_cohort_table_and_why_lines_are_missing(Size size, Visits visits) throws IOException {
        prepare(visits.village().operator());
        try (var visit = visits.as(Role.RESEARCHER, size)) {
            visit.go("/retention/cohorts?area=" + AREA);
            assertThat(visit.page().locator("tbody th").allTextContents())
                    .startsWith("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4");
            assertThat(visit.page().locator("td.suppressed[colspan]").allTextContents())
                    .containsExactly("not shown", "not shown", "not shown");
            assertThat(visit.page().textContent("main")).contains("single small line", "95%", "Stay another year");
            visit.isAccessible();
            visit.fits();
            visit.picture("researcher-cohort-table");
            var csv = visit.page().waitForDownload(() -> visit.page().click("a[href*='table.csv']"));
            assertThat(Files.readAllLines(csv.path()))
                    .startsWith("cohort,people,months,at_risk,staying,low,high,suppressed")
                    .contains("\"2023-Q4\",,1,,,,,yes");
            visit.go("/retention/cohorts?rows=KIND&area=" + AREA);
            assertThat(visit.page().locator("table.cohorts tbody th").allTextContents())
                    .containsExactly("carer", "person with mental illness");
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
        for (int number = 0; number < 70; number++) {
            var person = UUID.randomUUID().toString();
            var membership = "/api/groups/" + group + "/members/" + UUID.randomUUID();
            var kind = number % 2 == 0 ? "CARER" : "PERSON_WITH_MENTAL_ILLNESS";
            var details = Map.of("name", "Neema", "sex", "FEMALE");
            put(
                    api,
                    "/api/people/" + person,
                    BEGUN,
                    Map.of("kinds", new String[] {kind}, "area", AREA, "details", details));
            var joined = put(api, membership, joining(number), Map.of("personId", person, "role", "MEMBER"));
            if (number < 60 && number % 5 < 2) {
                var left = BEGUN.plusDays(number + 40L + 9L * number);
                put(api, membership + "/leaving", left, Map.of("reason", "WITHDREW"));
            }
            if (number == 69) {
                api.get("/api/retention", Map.of("area", AREA), joined); // answers once it knows of the last of them
            }
        }
    }

    /** Sixty in the first quarter, nobody in the second, eight in the third and two in the fourth. */
    private static LocalDate joining(int number) {
        return number < 60 ? BEGUN.plusDays(number) : BEGUN.plusDays(number < 68 ? 200 : 300);
    }

    private static JsonNode put(Api api, String address, LocalDate day, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("occurredOn", day.toString());
        return api.putNow(address, body);
    }
}
