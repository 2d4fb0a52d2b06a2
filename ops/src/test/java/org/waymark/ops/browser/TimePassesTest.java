package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.events.access.Role;

/** What becomes of entries on a phone that nobody takes to where there is a signal: the browser's own clock is moved on. */
@ExtendWith(Visits.Extension.class)
class TimePassesTest {
    private static final Duration TEN_HOURS = Duration.ofHours(10);
    private static final Duration A_MONTH = Duration.ofDays(30);

    @Test
    void after_ten_hours_what_waits_is_locked_and_the_password_opens_it_without_a_signal(Visits visits) {
        var group = OfflineTest.group(visits, "Group of a long day");
        try (var visit = phone(visits)) {
            var sheet = waiting(visit, group);
            later(visit, TEN_HOURS.minusMinutes(10));
            assertThat(sheet.waiting()).hasCount(1);
            later(visit, Duration.ofMinutes(11));
            var locked = visit.page().locator("waymark-waiting:visible form");
            assertThat(locked).containsText("Your password opens it");
            assertThat(sheet.waiting()).hasCount(0);
            assertThat(visit.page().locator("main")).not().containsText("another account");
            assertThat(Kept.on(visit)).contains("entries").doesNotContain("can be read out");
            visit.isAccessible();
            visit.picture("phone-locked");
            locked.locator("input").fill("not the password");
            locked.locator("button").click();
            assertThat(locked.locator("output")).containsText("opens nothing");
            locked.locator("input").fill(visits.workers().password(Role.CASE_WORKER));
            locked.locator("button").click();
            assertThat(sheet.waiting()).hasCount(1);
            visit.offline(false);
            sheet.isSent();
            assertThat(MeetingSheetTest.meetings(visits, group, Village.wednesday(1)))
                    .hasSize(1);
        }
    }

    @Test
    void what_nobody_sends_for_thirty_days_is_wiped_and_the_page_warned_before(Visits visits) {
        var group = OfflineTest.group(visits, "Group of a lost phone");
        try (var visit = phone(visits)) {
            var sheet = waiting(visit, group);
            later(visit, Duration.ofDays(8));
            open(visit, visits);
            assertThat(sheet.waiting()).hasCount(1);
            visit.page().locator("waymark-waiting:visible summary").click();
            assertThat(sheet.waiting()).containsText("waits for long");
            later(visit, A_MONTH.minusDays(8).minusHours(1));
            assertThat(entries(visit)).isEqualTo(1);
            later(visit, Duration.ofHours(2));
            visit.page().waitForCondition(() -> entries(visit) == 0);
            visit.offline(false);
            visit.page().reload();
            var history =
                    visits.village().operator().get("/api/groups/" + group.id() + "/history", Map.of("limit", 500));
            assertThat(history.toString()).contains("group.formed").doesNotContain("group.meeting-recorded");
        }
    }

    private static Visit phone(Visits visits) {
        var visit = visits.nobody(Size.PHONE);
        visit.context().clock().install();
        visit.login(Village.account(Role.CASE_WORKER), visits.workers().password(Role.CASE_WORKER));
        return visit;
    }

    /** A sheet that was saved without a signal. */
    private static Sheet waiting(Visit visit, Village.Group group) {
        var sheet = OfflineTest.ready(visit, group);
        visit.offline(true);
        sheet.everybodyPresent();
        sheet.save();
        sheet.says("here");
        return sheet;
    }

    /** The phone lay in a bag so long, and the page is looked at again. */
    private static void later(Visit visit, Duration time) {
        visit.context().clock().fastForward(time.toMillis());
        visit.page().reload();
        visit.page()
                .waitForSelector(
                        "waymark-waiting", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void open(Visit visit, Visits visits) {
        var locked = visit.page().locator("waymark-waiting:visible form");
        locked.locator("input").fill(visits.workers().password(Role.CASE_WORKER));
        locked.locator("button").click();
    }

    private static int entries(Visit visit) {
        return ((Number) visit.page().evaluate("""
                                async () => {
                                  for (const {name} of await indexedDB.databases()) {
                                    const db = await new Promise(done => indexedDB.open(name).onsuccess = event => done(event.target.result));
                                    const count = db.transaction('entries').objectStore('entries').count();
                                    const found = await new Promise(done => count.onsuccess = () => done(count.result));
                                    db.close();
                                    return found;
                                  }
                                }""")).intValue();
    }
}
