package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is in a group and how it works: joined, left, joined again; its schedule; a new group. */
@ExtendWith(Visits.Extension.class)
class GroupFormsTest {
    @ParameterizedTest
    @EnumSource
    void somebody_who_is_registered_is_taken_in_and_their_name_stands_in_no_address(Size size, Visits visits) {
        var village = visits.village();
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var group = village.group("Group that takes in, " + size, 2);
            var name = size == Size.PHONE ? "Namwamba" : "Kusimba";
            waiting.known(village.person(name, false));
            village.seen(group);
            var page = visit.go("/groups/" + group.id());
            page.click("a:has-text('Take somebody in')");
            find(page, name);
            assertThat(page).hasURL(Pattern.compile(".*/groups/" + group.id() + "/joining$"));
            page.check("input[name=personId]");
            page.selectOption("select[name=role]", "SECRETARY");
            CaseFormsTest.looked(visit, "joining");
            page.click("button:has-text('Take them in')");
            assertThat(page.locator("#done")).hasText("Recorded.");
            find(page, name);
            page.check("input[name=personId]");
            page.click("button:has-text('Take them in')");
            assertThat(page.locator("output[data-state=refused]")).containsText("in the group already");
            assertThat(page.locator("input[name=personId]")).isChecked();
            assertThat(visit.go("/groups/" + group.id()).locator(".rows").last())
                    .containsText(name);
        }
    }

    private static void find(Page page, String name) {
        page.fill("input[type=search]", name);
        page.keyboard().press("Enter");
        page.waitForSelector("input[name=personId]");
    }

    @ParameterizedTest
    @EnumSource
    void a_membership_ends_with_a_reason_and_its_dates_can_be_corrected(Size size, Visits visits) {
        var village = visits.village();
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var group = village.group("Group that is left, " + size, 1);
            var person = village.join(group.id(), village.person("Barasa", false), "2024-02-14");
            waiting.known(person);
            village.seen(group);
            var page = visit.go("/people/" + person);
            page.click(".facts a:has-text('Change')");
            CaseFormsTest.looked(visit, "membership");
            page.click("summary:has-text('Left the group')");
            page.selectOption("form[data-command$='/leaving'] select", "MOVED_AWAY");
            page.click("form[data-command$='/leaving'] button");
            assertThat(page.locator("#fresh > p")).containsText("moved away");
            page.click("summary:has-text('The dates are wrong')");
            page.fill("input[name=joinedOn]", "2024-03");
            page.fill("form[data-command$='/dates'] textarea", "The book says March.");
            page.click("form[data-command$='/dates'] button");
            assertThat(page.locator("#fresh")).containsText("March 2024");
            assertThat(visit.go("/people/" + person).locator("#now")).containsText("was in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void how_a_group_meets_is_changed_and_it_speaks_up(Size size, Visits visits) {
        var village = visits.village();
        try (var visit = visits.caseWorker(size)) {
            var group = village.group("Group that changes, " + size, 1);
            village.seen(group);
            var page = visit.go("/groups/" + group.id() + "/ways");
            CaseFormsTest.looked(visit, "ways");
            page.click("summary:has-text('When it meets')");
            page.selectOption("select[name='schedule.cadence']", "MONTHLY");
            page.selectOption("select[name='schedule.anchor']", "BEFORE_CLINIC");
            page.click("form[data-command$='/schedule'] button");
            assertThat(page.locator("#done")).hasText("Recorded.");
            page.click("summary:has-text('Spoke up')");
            page.fill("input[name=reached]", "40");
            page.click("form[data-command$='/advocacy/{new}'] button");
            page.waitForCondition(() -> page.locator("details[open]").count() == 0);
            assertThat(visit.go("/groups/" + group.id()).locator(".head")).containsText("monthly");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_group_is_formed(Size size, Visits visits) {
        try (var visit = visits.caseWorker(size)) {
            var page = visit.go("/groups");
            page.click("a:has-text('A new group')");
            page.fill("input[name=name]", "Group that is new, " + size);
            page.fill("input[name=area]", Village.AREA);
            CaseFormsTest.looked(visit, "new-group");
            page.click("form[data-command='PUT /api/groups/{new}'] button");
            assertThat(page.locator("output[data-state=sent]")).isVisible();
        }
    }
}
