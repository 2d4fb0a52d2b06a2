package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.access.Role;

/** What a supervisor looks at: days of long ago, who broke the glass, who is registered twice, whether the history holds. */
@ExtendWith(Visits.Extension.class)
class SupervisorPathsTest {
    @ParameterizedTest
    @EnumSource
    void a_history_is_walked_through_with_the_slider_and_without(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.as(Role.SUPERVISOR, size)) {
            var person = waiting.personWithAWay("Wambui");
            var page = visit.go("/people/" + person + "/replay?on=2024-07-01");
            assertThat(page.locator("#state")).containsText("horticulture");
            page.locator("#slide").focus();
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator("#state")).hasAttribute("data-day", "2024-05-02");
            assertThat(page.locator("#state")).containsText("relapse");
            assertThat(page.locator("#state .figures")).not().containsText("horticulture");
            assertThat(page).hasURL(Pattern.compile(".*on=2024-05-02$"));
            assertThat(page.locator("#slide")).isFocused();
            visit.picture("supervisor-slider");
            page.click("a[rel=prev]");
            assertThat(page.locator("#state")).hasAttribute("data-day", "2024-03-04");
            page.fill("input[name=on]", "2024-01-20");
            page.click("#steering button");
            assertThat(page.locator("#state")).hasAttribute("data-day", "2024-01-20");
        }
    }

    @ParameterizedTest
    @EnumSource
    void broken_glass_is_reviewed(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.as(Role.SUPERVISOR, size)) {
            var person = waiting.personWithAWay("Muthoni");
            waiting.brokenGlass(person);
            var page = visit.go("/waiting/break-glass");
            var item = page.locator(".rows > li", new Page.LocatorOptions().setHasText("Muthoni"));
            item.locator("summary").click();
            item.locator("input[value=JUSTIFIED]").check();
            item.locator("textarea").fill("They rang me the same day.");
            page.waitForResponse(
                    answer -> answer.request().isNavigationRequest(),
                    () -> item.locator("form button").click());
            page.waitForLoadState();
            waiting.untilShown("/api/break-glass?reviewed=true&limit=200", answer -> answer.contains(person));
            assertThat(visit.go("/waiting/break-glass?settled=true").locator("main"))
                    .containsText("They rang me the same day.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_records_are_merged_and_made_two_again(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.as(Role.SUPERVISOR, size)) {
            var name = size == Size.PHONE ? "Atieno Odhiambo" : "Kerubo Moraa";
            var two = waiting.twice(name, name.replace("o", "oo"));
            var page = visit.go("/waiting/duplicates");
            var keep = page.locator("form[data-command='PUT /api/people/" + two.getFirst() + "/duplicates/"
                    + two.getLast() + "/merge']");
            while (keep.count() == 0) { // others may seem alike too; without a next page this stops the test
                page.locator("nav a[href*='cursor=']").click();
                page.waitForLoadState();
            }
            keep.locator("xpath=..").locator("summary").click();
            keep.locator("textarea").fill("The same clinic card.");
            keep.locator("button").click();
            page.waitForURL(Pattern.compile(".*/waiting/merged$"));
            waiting.untilShown("/api/people/" + two.getFirst() + "/journey", answer -> answer.contains(two.getLast()));
            visit.go("/waiting/merged");
            var undo = page.locator("form[data-command='PUT /api/people/" + two.getFirst() + "/duplicates/"
                    + two.getLast() + "/unmerge']");
            undo.locator("xpath=..").locator("summary").click();
            undo.locator("textarea").fill("Sisters, as it turned out.");
            visit.picture("supervisor-merged-two");
            undo.locator("button").click();
            waiting.untilShown("/api/people/" + two.getFirst() + "/journey", answer -> !answer.contains("\"records\""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_whole_history_is_verified(Size size, Visits visits) {
        try (var visit = visits.as(Role.SUPERVISOR, size)) {
            var page = visit.go("/proof");
            var kept = page.locator("pre.note").textContent();
            page.locator("form[action='/proof/verification'] summary").click();
            page.fill("[name=checkpoint]", kept);
            page.locator("form[action='/proof/verification'] button").click();
            assertThat(page.locator("[role=status]")).containsText("The history is what was recorded");
            page.locator("form[action='/proof/verification'] summary").click();
            page.fill(
                    "[name=checkpoint]",
                    kept.replaceFirst("\n[A-Za-z0-9+/]{43}=\n", "\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"));
            page.locator("form[action='/proof/verification'] button").click();
            assertThat(page.locator("[role=status]")).containsText("not what was recorded");
        }
    }
}
