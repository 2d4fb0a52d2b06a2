package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.access.Role;
import org.waymark.ops.client.Api;

/** Long histories, and what looking at them leaves in the record of who read whom. */
@ExtendWith(Visits.Extension.class)
class ReplayInBrowserTest {
    private static final int VISITS = 70;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 4);

    @ParameterizedTest
    @EnumSource
    void a_long_story_is_read_part_by_part(Size size, Visits visits) {
        var person = visited(visits.village());
        try (var visit = visits.as(Role.SUPERVISOR, size)) {
            var page = visit.go("/people/" + person + "/replay");
            assertThat(page.locator("#state ol.timeline > li")).hasCount(60);
            assertThat(page.locator("#state")).containsText("12 to 71 of 71");
            visit.isAccessible();
            visit.fits();
            visit.picture("supervisor-replay-long");
            page.click("#state nav a[rel=prev]");
            assertThat(page.locator("#state ol.timeline > li")).hasCount(11);
            assertThat(page.locator("#state")).containsText("1 to 11 of 71");
            assertThat(page.locator("#state nav a[rel=next]")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_day_that_the_slider_only_passes_is_not_read_and_one_that_was_looked_at_is_read_once(
            Size size, Visits visits) {
        var operator = visits.village().operator();
        var person = visited(visits.village());
        try (var visit = visits.as(Role.SUPERVISOR, size)) {
            var page = visit.go("/people/" + person + "/replay");
            var last = FIRST.plusDays(VISITS - 1L);
            assertThat(page.locator("#state")).hasAttribute("data-day", last.toString());
            long before = journeysRead(operator, person);
            page.locator("#slide").focus();
            for (int back = 0; back < 5; back++) {
                page.keyboard().press("ArrowLeft");
            }
            assertThat(page.locator("#state"))
                    .hasAttribute("data-day", last.minusDays(5).toString());
            assertThat(journeysRead(operator, person)).isEqualTo(before + 1);
            for (int on = 0; on < 5; on++) {
                page.keyboard().press("ArrowRight");
            }
            assertThat(page.locator("#state")).hasAttribute("data-day", last.toString());
            assertThat(journeysRead(operator, person)).isEqualTo(before + 1);
        }
    }

    private static long journeysRead(Api api, String person) {
        var reads = api.get("/api/people/" + person + "/reads", Map.of("limit", 200))
                .path("items");
        return StreamSupport.stream(reads.spliterator(), false)
                .filter(read -> read.path("fields").asText().equals("JOURNEY")
                        && read.path("reader").asText().equals(Village.account(Role.SUPERVISOR)))
                .count();
    }

    /** Registered, and visited on seventy days one after the other. */
    private static String visited(Village village) {
        var person = village.person("Wangari", false);
        var address = "/api/people/" + person;
        for (int day = 0; day < VISITS; day++) {
            var accepted = village.operator()
                    .putNow(
                            address + "/contacts/" + UUID.randomUUID(),
                            Map.of(
                                    "occurredOn", FIRST.plusDays(day).toString(),
                                    "kind", "HOME_VISIT",
                                    "outcome", "REACHED"));
            if (day == VISITS - 1) {
                village.operator().get(address + "/journey", Map.of(), accepted);
            }
        }
        return person;
    }
}
