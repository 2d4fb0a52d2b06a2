package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.events.access.Role;

/** Entries on their way: sent once however often they are sent, by whoever made them, and never lost when they are refused. */
@ExtendWith(Visits.Extension.class)
class QueueTest {
    private static final LocalDate DAY = Village.wednesday(1);

    @Test
    void two_taps_are_one_entry_and_two_windows_send_it_once(Visits visits) {
        var group = OfflineTest.group(visits, "Group of two windows");
        try (var visit = visits.caseWorker(Size.DESKTOP)) {
            var sheet = OfflineTest.ready(visit, group);
            var other = visit.context().newPage();
            other.navigate(visit.page().url());
            assertThat(other.locator("#people button")).hasCount(3);
            visit.offline(true);
            sheet.everybodyPresent();
            visit.page().evaluate("document.getElementById('save').click(), document.getElementById('save').click()");
            sheet.says("here");
            assertThat(sheet.waiting()).hasCount(1);
            visit.offline(false);
            sheet.says("sent");
            assertThat(other.locator("waymark-waiting:visible li")).hasCount(0);
            assertThat(times("group.meeting-recorded", history(visits, group))).isEqualTo(1);
        }
    }

    @Test
    void an_entry_that_the_roster_outran_is_refused_in_words_and_a_supervisor_has_it(Visits visits) {
        var village = visits.village();
        var group = OfflineTest.group(visits, "Group whose roster changed");
        try (var visit = visits.caseWorker(Size.PHONE)) {
            var sheet = OfflineTest.ready(visit, group);
            visit.offline(true);
            sheet.everybodyPresent();
            leave(visits, group, group.members().getFirst(), "2024-02-07");
            sheet.save();
            sheet.says("here");
            visit.offline(false);
            sheet.says("refused");
            assertThat(visit.page().locator("#refusal")).containsText("was not in the group on that day");
            assertThat(sheet.waiting()).containsText("A supervisor sees it too");
            visit.isAccessible();
            visit.picture("meeting-sheet-refused");
            var clash = await().until(
                            () -> village.operator()
                                    .get("/api/clashes", Map.of("group", group.id()))
                                    .path("items"),
                            found -> found.size() == 1)
                    .path(0);
            assertThat(clash.path("code").asText()).isEqualTo("NOT_ON_ROSTER");
            sheet.waiting().locator("button").click();
            assertThat(sheet.waiting()).hasCount(0);
        }
    }

    @Test
    void nothing_of_one_person_is_read_or_sent_when_another_logs_in_on_the_same_phone(Visits visits) {
        var village = visits.village();
        var password = visits.workers().hire("another.worker", Role.CASE_WORKER);
        var group = OfflineTest.group(visits, "Group on a shared phone");
        try (var visit = visits.caseWorker(Size.PHONE)) {
            var sheet = OfflineTest.ready(visit, group);
            visit.context().route("**/api/groups/*/meetings/**", Route::abort);
            sheet.everybodyPresent();
            sheet.save();
            visit.context().clearCookies();
            visit.go("/login");
            assertThat(visit.page().locator("main")).containsText("1");
            visit.context().unroute("**/api/groups/*/meetings/**");
            visit.login("another.worker", password);
            visit.go("/sheet");
            assertThat(visit.page().locator("waymark-waiting:visible")).containsText("another account");
            assertThat(sheet.waiting()).hasCount(0);
            assertThat(times("group.meeting-recorded", history(visits, group))).isZero();
            visit.context().clearCookies();
            visit.login(Village.account(Role.CASE_WORKER), visits.workers().password(Role.CASE_WORKER));
            var recorded = await().until(() -> history(visits, group), text -> text.contains("group.meeting-recorded"));
            assertThat(times("group.meeting-recorded", recorded)).isEqualTo(1);
            assertThat(recorded).doesNotContain("another.worker");
        }
    }

    @Test
    void a_session_that_ended_keeps_the_entries_and_asks_to_log_in(Visits visits) {
        var village = visits.village();
        var group = OfflineTest.group(visits, "Group of an ended session");
        try (var visit = visits.caseWorker(Size.PHONE)) {
            var sheet = OfflineTest.ready(visit, group);
            var password = visits.workers().password(Role.CASE_WORKER);
            visit.context().clearCookies();
            sheet.everybodyPresent();
            sheet.save();
            sheet.says("here");
            assertThat(visit.page().locator("waymark-waiting:visible")).containsText("Log in again");
            assertThat(sheet.waiting()).hasCount(1);
            visit.login(Village.account(Role.CASE_WORKER), password);
            assertThat(times(
                            "group.meeting-recorded",
                            await().until(
                                            () -> history(visits, group),
                                            text -> text.contains("group.meeting-recorded"))))
                    .isEqualTo(1);
        }
    }

    @Test
    void where_nothing_can_be_sealed_an_entry_is_sent_at_once_or_said_to_be_unsent(Visits visits) {
        var group = OfflineTest.group(visits, "Group without a vault");
        try (var visit = visits.as(Role.CASE_WORKER, Size.PHONE)) {
            var sheet = OfflineTest.ready(visit, group);
            visit.offline(true);
            sheet.everybodyPresent();
            sheet.save();
            sheet.says("unsent");
            visit.offline(false);
            sheet.tap("again");
            sheet.says("sent");
            assertThat(times("group.meeting-recorded", history(visits, group))).isEqualTo(1);
        }
    }

    @Test
    void a_password_that_was_changed_elsewhere_still_opens_what_it_locked(Visits visits) {
        var village = visits.village();
        var first = visits.workers().hire("changing.worker", Role.CASE_WORKER);
        var group = OfflineTest.group(visits, "Group of a changed password");
        try (var visit = visits.nobody(Size.PHONE)) {
            visit.login("changing.worker", first);
            var sheet = OfflineTest.ready(visit, group);
            visit.context().route("**/api/groups/*/meetings/**", Route::abort);
            sheet.everybodyPresent();
            sheet.save();
            var second = visits.workers().reset("changing.worker", Role.CASE_WORKER);
            visit.context().clearCookies();
            visit.context().unroute("**/api/groups/*/meetings/**");
            visit.login("changing.worker", second);
            visit.go("/sheet");
            var earlier = visit.page().locator("waymark-waiting:visible form");
            assertThat(earlier).containsText("earlier password");
            earlier.locator("input").fill(first);
            earlier.locator("button").click();
            await().until(() -> history(visits, group), text -> text.contains("group.meeting-recorded"));
        }
    }

    private static void leave(Visits visits, Village.Group group, String person, String day) {
        var operator = visits.village().operator();
        var members = operator.get("/api/groups/" + group.id() + "/roster", Map.of("on", DAY.toString()))
                .path("members");
        for (var member : members) {
            if (member.path("personId").asText().equals(person)) {
                operator.putNow(
                        "/api/groups/" + group.id() + "/members/"
                                + member.path("membershipId").asText() + "/leaving",
                        Map.of("occurredOn", day, "reason", "MOVED_AWAY"));
            }
        }
    }

    private static String history(Visits visits, Village.Group group) {
        return visits.village()
                .operator()
                .get("/api/groups/" + group.id() + "/history", Map.of("limit", 500))
                .toString();
    }

    private static int times(String word, String text) {
        return text.split(java.util.regex.Pattern.quote('"' + word + '"'), -1).length - 1;
    }
}
