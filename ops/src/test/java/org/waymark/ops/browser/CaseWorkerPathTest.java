package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A case worker's day: who needs a visit, that person's way, a step added to it, the group. */
@ExtendWith(Visits.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CaseWorkerPathTest {
    private static final String NAME = "Salome";
    private static final List<String> MARKS = List.of("PRESENT", "PRESENT", "PRESENT", "EXCUSED", "ABSENT");

    private final LocalDate today = LocalDate.now();
    private Village village;
    private Village.Group group;
    private String person;

    @BeforeAll
    void something_happened(Visits visits) {
        village = visits.village();
        group = village.group("Tumaini", 8);
        person = village.join(group.id(), village.person(NAME, false), "2024-01-10");
        for (int weeks = 16; weeks > 2; weeks--) {
            meet(today.minusWeeks(weeks), weeks);
        }
        done(
                "milestones",
                "2024-03",
                Map.of("step", "SELF_CARE", "note", "Wears her best dress to the meetings again."));
        done("livelihoods", "2025-02-11", Map.of("kind", "PHOTOGRAPHY", "income", "LOW", "withGroup", group.id()));
        done("milestones", "2025-06-18", Map.of("step", "SATISFACTORY_RECOVERY"));
        done("setbacks", today.minusDays(20).toString(), Map.of("kind", "LOSS_OF_WORK", "severity", "MILD"));
        village.seen(group);
    }

    private void meet(LocalDate day, int weeks) {
        var marks = new HashMap<String, Object>();
        for (int at = 0; at < group.members().size(); at++) {
            marks.put(group.members().get(at), MARKS.get((at + weeks) % MARKS.size()));
        }
        marks.put(person, "PRESENT");
        village.operator()
                .putNow(
                        "/api/groups/" + group.id() + "/meetings/" + UUID.randomUUID(),
                        Map.of("occurredOn", day.toString(), "format", "FACE_TO_FACE", "marks", marks));
    }

    private void done(String what, String on, Map<String, Object> body) {
        var all = new HashMap<>(body);
        all.put("occurredOn", on);
        village.operator().putNow("/api/people/" + person + "/" + what + "/" + UUID.randomUUID(), all);
    }

    @ParameterizedTest
    @EnumSource
    void from_today_to_a_step_on_somebodys_way(Size size, Visits visits) {
        try (var visit = visits.caseWorker(size)) {
            var page = visit.go("/today");
            looked(visit, "today");
            page.click("main a[href='/people']");
            page.fill("main input[name='name']", NAME);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/people$")); // no name in it
            looked(visit, "people");
            page.click("main a:has-text('" + NAME + "')");
            assertThat(page.locator("h1")).hasText(NAME);
            looked(visit, "person");
            page.click("main a:has-text('Tumaini')");
            assertThat(page.locator("h1")).containsText("Tumaini");
            looked(visit, "group");
            visit.go("/groups");
            looked(visit, "groups");
            visit.go("/people/" + person);
            reach(page, size == Size.PHONE ? "SPOKE_IN_GROUP" : "SPOKE_IN_PUBLIC");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_instrument_is_answered_item_by_item(Size size, Visits visits) {
        try (var visit = visits.caseWorker(size)) {
            var page = visit.go("/people/" + person);
            page.click("summary:has-text('Measure')");
            page.click("summary:text-is('WHO-5')");
            var form = page.locator("form[data-command*='measures']:visible");
            for (var item : form.locator("select[name='answers[]']").all()) {
                item.selectOption("4");
            }
            looked(visit, "measure");
            form.locator("button").click();
            assertThat(page.locator("#now .measure")).containsText("80");
        }
    }

    /** The step comes into the story without the page being loaded anew. */
    private static void reach(Page page, String step) {
        page.click("summary:has-text('Milestone')");
        page.selectOption("form[data-command*='milestones'] select[name='step']", step);
        page.click("form[data-command*='milestones'] button");
        assertThat(page.locator("#story"))
                .containsText(step.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static void looked(Visit visit, String name) {
        visit.isAccessible();
        visit.fits();
        visit.picture("case-worker-" + name);
    }
}
