package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.access.Role;

/** What waits for a supervisor is settled: yes or no, mended or set aside, with a reason that whoever asked can read. */
@ExtendWith(Visits.Extension.class)
class SettledTest {
    @ParameterizedTest
    @EnumSource
    void a_correction_is_seen_side_by_side_and_approved(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.as(Role.SUPERVISOR, size)) {
            var person = waiting.personWithAWay("Wangari");
            var request = waiting.correction(person);
            var page = visit.go("/waiting/corrections");
            page.click("a[href='/waiting/corrections/" + request + "']");
            assertThat(page.locator("table.sides del")).hasText("March 2024");
            assertThat(page.locator("table.sides ins")).hasText("May 2024");
            page.locator("form[data-command$='/approval'] button").click();
            page.waitForURL(Pattern.compile(".*/waiting/corrections$"));
            waiting.until("/api/corrections/" + request, "APPLIED");
            assertThat(waiting.history(person)).contains("recovery.milestone-corrected", "correction:" + request);
            assertThat(visit.go("/waiting/corrections/" + request).locator(".head .badge"))
                    .hasText("applied");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_is_declined_with_a_reason_and_nothing_changes(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.as(Role.SUPERVISOR, size)) {
            var person = waiting.personWithAWay("Chepkoech");
            var request = waiting.correction(person);
            var page = visit.go("/waiting/corrections/" + request);
            page.click("summary:has-text('Decline')");
            page.fill("form[data-command$='/declining'] textarea", "The group’s book says March after all.");
            visit.isAccessible();
            page.click("form[data-command$='/declining'] button");
            page.waitForURL(Pattern.compile(".*/waiting/corrections$"));
            waiting.until("/api/corrections/" + request, "DECLINED");
            assertThat(waiting.history(person)).doesNotContain("recovery.milestone-corrected");
            assertThat(visit.go("/waiting/corrections/" + request).locator("main"))
                    .containsText("says March after all");
            assertNothingToDecide(page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_entry_is_mended_and_recorded(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.as(Role.SUPERVISOR, size)) {
            var person = waiting.personWithAWay("Nyambura");
            var clash = waiting.clash(person);
            var page = visit.go("/waiting/clashes/" + clash);
            page.locator("form[data-command$='/resending'] button").first().click();
            assertThat(page.locator("output[data-state=refused]")).isVisible();
            page.locator("summary", new Page.LocatorOptions().setHasText("Mend it"))
                    .click();
            page.fill("[name='changes.occurredOn']", "2024-08-09");
            page.locator("button", new Page.LocatorOptions().setHasText("Send it mended"))
                    .click();
            page.waitForURL(Pattern.compile(".*/waiting/clashes$"));
            waiting.until("/api/clashes/" + clash, "RESENT");
            assertThat(waiting.history(person)).contains("clash:" + clash, "2024-08-09");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_entry_is_set_aside_with_a_reason_and_nothing_is_recorded(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.as(Role.SUPERVISOR, size)) {
            var person = waiting.personWithAWay("Jepchirchir");
            var clash = waiting.clash(person);
            var page = visit.go("/waiting/clashes/" + clash);
            page.click("summary:has-text('Set it aside')");
            page.locator("form[data-command$='/setting-aside'] input[value=NOT_SO]")
                    .check();
            page.fill("form[data-command$='/setting-aside'] textarea", "It was her sister.");
            visit.isAccessible();
            page.click("form[data-command$='/setting-aside'] button");
            page.waitForURL(Pattern.compile(".*/waiting/clashes$"));
            waiting.until("/api/clashes/" + clash, "SET_ASIDE");
            assertThat(waiting.history(person)).doesNotContain("2024-08-12");
            assertThat(visit.go("/waiting/clashes/" + clash).locator("main")).containsText("It was her sister.");
            assertNothingToDecide(page);
        }
    }

    private static void assertNothingToDecide(Page page) {
        assertThat(page.locator("main form[data-command]")).hasCount(0);
    }
}
