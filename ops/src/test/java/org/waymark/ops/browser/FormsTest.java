package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A form that says {@code data-command}, whatever page it stands on. */
@ExtendWith(Visits.Extension.class)
class FormsTest {
    private static final String PUT_IN_A_FORM = """
            ([command, attributes, fields]) => {
              document.querySelector('main').innerHTML =
                `<form data-command="${command}" ${attributes}>${fields}<button id="go">Go</button></form>`;
            }""";

    @Test
    void what_its_fields_say_becomes_the_body(Visits visits) {
        try (var visit = visits.caseWorker(Size.DESKTOP)) {
            form(visit, "PUT /api/people/{new}", "data-label='Somebody'", """
                    <input name="occurredOn" value="2024-02-05"><input name="kinds[]" type="checkbox" value="CARER" checked>
                    <input name="kinds[]" type="checkbox" value="PERSON_WITH_MENTAL_ILLNESS" checked>
                    <input name="area" value="KE/Nyeri/Othaya"><input name="details.name" value="Formosa">
                    <input name="details.sex" value="OTHER"><input name="details.born" value=" "><input name="_csrf" value="x">""");
            visit.page().click("#go");
            assertThat(visit.page().locator("output[data-state=sent]")).isVisible();
            var found = await().until(
                            () -> visits.village()
                                    .operator()
                                    .post("/api/people/search", Map.of("name", "Formosa"))
                                    .path("items"),
                            items -> !items.isEmpty());
            assertThat(found.toString()).contains("CARER", "PERSON_WITH_MENTAL_ILLNESS");
        }
    }

    @Test
    void a_refusal_is_said_where_it_was_sent_and_the_fields_stay(Visits visits) {
        try (var visit = visits.caseWorker(Size.DESKTOP)) {
            var group = visits.village().small();
            form(
                    visit,
                    "PUT /api/groups/" + group.id() + "/meetings/{new}/did-not-meet",
                    "data-now",
                    "<input name='occurredOn' value='2999-01-01'><input name='reason' value='WEATHER'>");
            visit.page().click("#go");
            assertThat(visit.page().locator("output[data-state=refused]")).containsText("not come yet");
            assertThat(visit.page().locator("input[name=occurredOn]")).hasValue("2999-01-01");
            visit.offline(true);
            visit.page().click("#go");
            assertThat(visit.page().locator("output[data-state=unsent]")).isVisible();
            assertThat(visit.page().locator("waymark-waiting li")).hasCount(0);
        }
    }

    @Test
    void without_a_network_it_goes_on_to_the_next_page_and_the_entry_waits(Visits visits) {
        var group = OfflineTest.group(visits, "Group of a form");
        try (var visit = visits.caseWorker(Size.PHONE)) {
            OfflineTest.ready(visit, group);
            visit.go("/");
            form(
                    visit,
                    "PUT /api/groups/" + group.id() + "/meetings/{new}/did-not-meet",
                    "data-then='/sheet' data-label='Did not meet'",
                    "<input name='occurredOn' value='2024-03-13'><input name='reason' value='WEATHER'>");
            visit.offline(true);
            visit.page().click("#go");
            visit.page().waitForURL("**/sheet");
            var sheet = Sheet.on(visit);
            assertThat(sheet.waiting()).containsText("Did not meet");
            visit.offline(false);
            sheet.isSent();
        }
    }

    private static void form(Visit visit, String command, String attributes, String fields) {
        visit.page().evaluate(PUT_IN_A_FORM, new Object[] {command, attributes, fields});
    }
}
