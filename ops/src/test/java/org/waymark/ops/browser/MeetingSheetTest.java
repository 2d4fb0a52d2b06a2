package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.access.Role;

/** The sheet of a meeting, from the first tap until the server has it. */
@ExtendWith(Visits.Extension.class)
class MeetingSheetTest {
    private static final LocalDate DAY = Village.wednesday(0);
    private static final String COUNTS_TAPS =
            "window.taps = 0; addEventListener('click', event => event.isTrusted && window.taps++, true)";
    private static final String WATCHES_SHIFTS = """
            window.shifts = 0;
            new PerformanceObserver(list => list.getEntries().forEach(shift => window.shifts += shift.value))
              .observe({type: 'layout-shift', buffered: true})""";

    @ParameterizedTest
    @EnumSource
    void a_meeting_of_26_takes_at_most_30_taps(Size size, Visits visits) {
        var group = visits.village().group("Group of 26, " + size, 26);
        visits.village().seen(group);
        try (var visit = visits.caseWorker(size)) {
            visit.context().addInitScript(COUNTS_TAPS);
            visit.go("/sheet");
            var sheet = Sheet.on(visit);
            sheet.tap(visit.page().locator("#choose a", new Page.LocatorOptions().setHasText(group.name())));
            sheet.isOpen();
            assertThat(sheet.people()).hasCount(26);
            sheet.everybodyPresent();
            List.of("Achieng", "Dalila", "Kamau", "Tatu").forEach(absent -> sheet.tap(sheet.person(absent)));
            List.of("Hawa", "Umoja").forEach(excused -> {
                sheet.tap(sheet.person(excused));
                sheet.tap(sheet.person(excused));
            });
            visit.fits();
            visit.isAccessible();
            visit.screen("meeting-sheet");
            sheet.save();
            sheet.says("sent");
            visit.isAccessible();
            visit.picture("meeting-sheet-sent");
            assertThat(((Number) visit.page().evaluate("window.taps")).intValue())
                    .isLessThanOrEqualTo(30);
            var meeting = only(meetings(visits, group, LocalDate.now(ZoneOffset.UTC)));
            assertThat(meeting.path("present").asInt()).isEqualTo(20);
            assertThat(meeting.path("absent").asInt()).isEqualTo(4);
            assertThat(meeting.path("excused").asInt()).isEqualTo(2);
        }
    }

    @Test
    void everybody_of_26_is_on_one_screen_of_a_phone_and_nothing_moves(Visits visits) {
        try (var visit = visits.caseWorker(Size.PHONE)) {
            visit.context().addInitScript(WATCHES_SHIFTS);
            var sheet = Sheet.open(visit, visits.village().large(), DAY);
            var last = sheet.people().last().boundingBox();
            var bar = visit.page().locator("#tally").boundingBox();
            assertThat(last.y + last.height).as("below the bar").isLessThanOrEqualTo(bar.y);
            assertThat(((Number) visit.page().evaluate("window.shifts")).doubleValue())
                    .isZero();
        }
    }

    @Test
    void the_first_load_of_the_sheet_weighs_less_than_150_kB(Visits visits) {
        try (var visit = visits.as(Role.CASE_WORKER, Size.PHONE)) {
            var weight = new Weight(visit);
            Sheet.open(visit, visits.village().large(), DAY);
            System.out.println("first load of the sheet: " + weight);
            assertThat(weight.bytes()).isBetween(1_000L, 150_000L);
        }
    }

    @Test
    void a_group_that_did_not_meet_says_why(Visits visits) {
        var group = visits.village().group("Group that did not meet", 3);
        visits.village().seen(group);
        try (var visit = visits.caseWorker(Size.PHONE)) {
            var sheet = Sheet.open(visit, group, DAY);
            sheet.tap("not-met");
            visit.isAccessible();
            visit.screen("meeting-sheet-did-not-meet");
            sheet.tap(visit.page().locator("#reason button[value=FUNERAL]"));
            sheet.says("sent");
            var told = await().until(
                            () -> visits.village()
                                    .operator()
                                    .get("/api/groups/" + group.id() + "/history", Map.of("limit", 500)),
                            history -> history.toString().contains("FUNERAL"));
            assertThat(told.toString()).contains("group.did-not-meet");
        }
    }

    @Test
    void somebody_new_is_registered_taken_in_and_present_in_that_order(Visits visits) {
        var group = visits.village().group("Group with somebody new", 3);
        visits.village().seen(group);
        try (var visit = visits.caseWorker(Size.PHONE)) {
            var page = visit.page();
            var sheet = Sheet.open(visit, group, DAY);
            sheet.everybodyPresent();
            sheet.tap("new");
            page.fill("#new-name", "Nyambura");
            sheet.tap(page.locator("input[value=CARER]"));
            visit.isAccessible();
            visit.screen("meeting-sheet-somebody-new");
            sheet.tap(page.locator("#newcomer button:not([type])"));
            assertThat(sheet.people()).hasCount(4);
            sheet.save();
            sheet.says("sent");
            assertThat(only(meetings(visits, group, DAY)).path("present").asInt())
                    .isEqualTo(4);
            var roster = visits.village()
                    .operator()
                    .get("/api/groups/" + group.id() + "/roster", Map.of("on", DAY.toString()));
            assertThat(roster.path("members").findValuesAsText("name")).contains("Nyambura");
        }
    }

    @Test
    void the_roster_is_that_of_the_day_of_the_meeting(Visits visits) {
        var village = visits.village();
        var group = village.group("Group with a late joiner", 2);
        village.join(group.id(), village.person("Wairimu", false), "2024-06-05");
        village.seen(group);
        try (var visit = visits.caseWorker(Size.PHONE)) {
            assertThat(Sheet.open(visit, group, LocalDate.parse("2024-06-12")).people())
                    .hasCount(3);
            var page = visit.page();
            page.fill("#day", "2024-05-29");
            assertThat(page.locator("#people button")).hasCount(2);
        }
    }

    static JsonNode only(JsonNode list) {
        assertThat(list).hasSize(1);
        return list.path(0);
    }

    /** Those of the twelve months up to that day, once the server knows of one. */
    static JsonNode meetings(Visits visits, Village.Group group, LocalDate on) {
        return await().until(
                        () -> visits.village()
                                .operator()
                                .get("/api/groups/" + group.id() + "/health", Map.of("on", on.toString()))
                                .path("meetings"),
                        found -> !found.isEmpty());
    }
}
