package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.access.Role;

/** Every page of the supervisor, with something on it, on a phone and at a desk. */
@ExtendWith(Visits.Extension.class)
class SupervisorLooksTest {
    private final List<String> wrongs = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void every_page_can_be_read_and_says_nobodys_name_where_it_should_not(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.as(Role.SUPERVISOR, size)) {
            var person = waiting.personWithAWay(Village.CANARY);
            var request = waiting.correction(person);
            waiting.brokenGlass(person);
            waiting.twice("Nyokabi Kamau", "Niokabi Kamau");
            var clash = waiting.clash(waiting.personWithAWay("Wairimu"));
            var group = waiting.groupThatMeets("Tumaini");
            look(visit, "/overview", "overview");
            look(visit, "/waiting/corrections", "corrections");
            look(visit, "/waiting/corrections/" + request, "correction");
            look(visit, "/waiting/corrections?settled=true", "corrections-settled");
            look(visit, "/waiting/clashes", "clashes");
            look(visit, "/waiting/clashes/" + clash, "clash");
            look(visit, "/waiting/break-glass", "break-glass");
            look(visit, "/waiting/duplicates", "duplicates");
            look(visit, "/waiting/merged", "merged");
            look(visit, "/people/" + person + "/reads", "reads");
            look(visit, "/accounts/" + Waiting.account(Role.CASE_WORKER) + "/reads", "account-reads");
            look(visit, "/people/" + person + "/replay?on=2024-05-02", "replay");
            look(visit, "/people/" + person + "/replay?by=KNOWN", "replay-known");
            look(visit, "/people/" + person + "/replay?on=2001-01-01", "replay-before");
            look(visit, "/people/" + person + "/replay/3", "step");
            look(visit, "/people/" + person + "/difference", "difference");
            look(visit, "/groups/" + group + "/replay", "replay-group");
            look(visit, "/groups/" + group + "/replay/2", "step-group");
            look(visit, "/groups/" + group + "/difference", "difference-group");
            look(visit, "/proof?position=2", "proof");
            look(visit, "/people/" + person + "/proof", "report");
            look(visit, "/groups/" + group + "/proof", "report-group");
        }
        assertThat(wrongs).isEmpty();
    }

    /** Looks at the others too when one is not as it should be. */
    private void look(Visit visit, String path, String name) {
        try {
            shows(visit, path, name);
        } catch (AssertionError wrong) {
            wrongs.add(path + ": " + wrong.getMessage());
        }
    }

    private static void shows(Visit visit, String path, String name) {
        var page = visit.go(path);
        assertThat(page.textContent("main")).as(path).doesNotContain("UNEXPECTED");
        assertThat(page.locator("main h1").count()).as(path).isEqualTo(1);
        assertThat(page.title()).doesNotContain(Village.CANARY);
        assertThat(page.url()).doesNotContain(Village.CANARY);
        assertThat(page.content()).doesNotContain("oversee.", "proof.title");
        visit.isAccessible();
        visit.fits();
        visit.picture("supervisor-" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/overview", "/waiting/corrections", "/waiting/break-glass", "/proof"})
    void they_are_for_nobody_else(String path, Visits visits) {
        for (var role : List.of(Role.CASE_WORKER, Role.RESEARCHER, Role.ADMINISTRATOR)) {
            try (var visit = visits.as(role, Size.DESKTOP)) {
                assertThat(visit.go(path).textContent("main")).contains("FORBIDDEN");
            }
        }
    }
}
