package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.access.Role;

/** What a case worker keeps of one person beyond adding to the way: work, papers, the case itself, mistakes. */
@ExtendWith(Visits.Extension.class)
class CaseFormsTest {
    @ParameterizedTest
    @EnumSource
    void work_changes_and_ends_on_the_persons_page(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var page = visit.go("/people/" + somebody(waiting, "Nekesa"));
            assertThat(page.locator("#story")).containsText("horticulture");
            page.click("summary:has-text('Change, training, end')");
            var change = page.locator("form[data-command$='/change']");
            change.locator("select[name=income]").selectOption("HIGH");
            change.locator("input[name=careHoursReleased]").fill("12");
            looked(visit, "work");
            change.locator("button").click();
            assertThat(page.locator("#story")).containsText("12 hours");
            page.click("summary:has-text('Change, training, end')");
            var end = page.locator("form[data-command$='/end']");
            end.locator("select[name=reason]").selectOption("SEASON_ENDED");
            end.locator("button").click();
            assertThat(page.locator("#story")).containsText("season ended");
            assertThat(page.locator("#now")).not().containsText("horticulture");
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_wrote_it_down_and_that_it_was_late_stands_beside_each_step(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var page = visit.go("/people/" + somebody(waiting, "Nafula"));
            var step = page.locator(".timeline .step").first();
            assertThat(step.locator(".badge")).containsText("entered");
            assertThat(step.locator("summary")).hasText("Written down by " + Waiting.account(worker()));
            step.locator("summary").click();
            looked(visit, "author");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_milestone_written_down_wrongly_is_corrected_with_a_reason(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var person = somebody(waiting, "Naliaka");
            var page = visit.go("/people/" + person);
            page.locator(".timeline .step summary").first().click();
            page.click("a:has-text('A mistake?')");
            page.click("summary:has-text('Another step')");
            page.selectOption("form[data-command$='/correction'] select[name=step]", "HOUSEHOLD_ROLE");
            page.fill("input[name=reachedOn]", "2024-04");
            page.locator("form[data-command$='/correction'] textarea").fill("The book says so.");
            looked(visit, "milestone");
            page.click("form[data-command$='/correction'] button");
            assertThat(page.locator("#done")).hasText("Recorded.");
            assertThat(page.locator("#fresh")).containsText("household role");
            assertThat(waiting.history(person)).contains("recovery.milestone-corrected");
        }
    }

    @ParameterizedTest
    @EnumSource
    void details_consent_and_the_case_itself_are_kept(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var person = somebody(waiting, "Nanjala");
            var page = visit.go("/people/" + person + "/case");
            looked(visit, "case");
            page.click("summary:has-text('Name, place, contact')");
            page.fill("input[name=area]", "KE/Embu/Runyenjes");
            page.fill("input[name='details.contact']", "behind the mill");
            looked(visit, "details");
            save(page, "/details");
            page.click("summary:has-text('Consent')");
            save(page, "/consents/RESEARCH");
            page.click("summary:has-text('Consent')");
            assertThat(page.locator("form[data-command$='/consents/RESEARCH/withdrawal']"))
                    .isVisible();
            page.click("summary:has-text('Close the case')");
            page.selectOption("form[data-command$='/closure'] select", "RECOVERED");
            save(page, "/closure");
            page.click("summary:has-text('Open the case again')");
            save(page, "/reopening");
            assertThat(waiting.history(person))
                    .contains("Runyenjes", "person.consent-given", "person.case-closed", "person.case-reopened");
            assertThat(visit.go("/people/" + person).locator(".head")).containsText("KE/Embu/Runyenjes");
        }
    }

    /** Shown by anything else that moved, forms would send a version that is old already, and be refused. */
    @ParameterizedTest
    @EnumSource
    void a_page_counts_as_renewed_by_the_version_that_its_forms_send(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var page = visit.go("/people/" + somebody(waiting, "Nangila") + "/case");
            var key = page.locator("#fresh").getAttribute("data-key");
            assertThat(page.locator("form[data-command$='/closure']")).hasAttribute("data-version", key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_else_changed_meanwhile_is_not_overwritten_and_nothing_written_is_lost(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var person = somebody(waiting, "Nasimiyu");
            var page = visit.go("/people/" + person + "/case");
            page.click("summary:has-text('Name, place, contact')");
            page.fill("input[name='details.contact']", "at the second well");
            visits.village()
                    .operator()
                    .putNow(
                            "/api/people/" + person + "/contacts/" + UUID.randomUUID(),
                            Map.of("occurredOn", "2024-02-01", "kind", "PHONE", "outcome", "REACHED"));
            page.click("form[data-command$='/details'] button");
            assertThat(page.locator("output[data-state=refused]")).containsText("meanwhile");
            assertThat(page.locator("input[name='details.contact']")).hasValue("at the second well");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_carer_is_found_by_name_and_linked_and_no_name_stands_in_an_address(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var person = somebody(waiting, "Nekoye");
            var name = size == Size.PHONE ? "Khaemba" : "Situma";
            var carer = visits.village().person(name, true);
            waiting.known(carer);
            var page = visit.go("/people/" + person + "/case");
            page.click("summary:has-text('Carers')");
            page.fill("input[type=search]", name);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/people/" + person + "/case$"));
            page.check("input[name=_who]");
            page.selectOption("select[name=relation]", "SIBLING");
            looked(visit, "carer");
            save(page, "/carers/{=_who}");
            assertThat(visit.go("/people/" + person).locator("#now")).containsText(name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void papers_of_care_elsewhere_are_written(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var person = somebody(waiting, "Nafuna");
            var page = visit.go("/people/" + person + "/case");
            page.click("summary:has-text('Hospital')");
            save(page, "/admissions/{new}");
            page.click("summary:has-text('Hospital')");
            save(page, "/discharge");
            page.click("summary:has-text('Plans')");
            page.locator("form[data-command$='/plans/{new}'] textarea").fill("Call the sister first.");
            save(page, "/plans/{new}");
            page.click("summary:has-text('Referral')");
            save(page, "/referrals/{new}");
            page.click("summary:has-text('Goal')");
            page.fill("input[name=goal]", "A stall of her own");
            save(page, "/goals/{new}");
            for (var name : List.of("admitted", "discharged", "plan-agreed", "referred")) {
                assertThat(waiting.history(person)).contains("person." + name);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_mark_on_a_sheet_is_corrected_with_a_reason(Size size, Visits visits) {
        var village = visits.village();
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var group = village.group("Group of a wrong mark, " + size, 1);
            var person = group.members().getFirst();
            village.operator()
                    .putNow(
                            "/api/groups/" + group.id() + "/meetings/" + UUID.randomUUID(),
                            Map.of(
                                    "occurredOn",
                                    "2024-03-06",
                                    "format",
                                    "FACE_TO_FACE",
                                    "marks",
                                    Map.of(person, "ABSENT")));
            waiting.untilShown("/api/people/" + person + "/journey", journey -> journey.contains("Was absent"));
            var page = visit.go("/people/" + person);
            page.click(".timeline a:has-text('A mistake?')");
            page.selectOption("select[name=mark]", "PRESENT");
            page.fill("textarea[name=reason]", "She came late and was overlooked.");
            looked(visit, "attendance");
            page.click("form[data-command*='/attendance/'] button");
            assertThat(page.locator("#done")).hasText("Recorded.");
            assertThat(page.locator("#fresh blockquote")).containsText("Was at the meeting");
        }
    }

    /** The pages know of all that was done. */
    private static String somebody(Waiting waiting, String name) {
        var person = waiting.personWithAWay(name);
        waiting.untilShown("/api/people/" + person + "/journey", journey -> journey.contains("HORTICULTURE"));
        return person;
    }

    private static Role worker() {
        return Role.CASE_WORKER;
    }

    /** Sends it, and waits until the page shows what came of it. */
    private static void save(Page page, String command) {
        var before = page.locator("#fresh").getAttribute("data-key");
        page.locator("form[data-command$='" + command + "'] button")
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .click();
        assertThat(page.locator("#fresh")).not().hasAttribute("data-key", String.valueOf(before));
    }

    static void looked(Visit visit, String name) {
        visit.isAccessible();
        visit.fits();
        visit.picture("case-worker-" + name);
    }
}
