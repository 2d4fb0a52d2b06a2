package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.access.Role;

/** What a case worker's pages say, asked for as a browser does. */
@TestInstance(Lifecycle.PER_CLASS)
class CaseWorkerPagesTest {
    private AccessCast cast;
    private String worker;
    private String person;
    private String group;

    @BeforeAll
    void start(@TempDir Path data) {
        cast = new AccessCast(data);
        worker = cast.staff().token("walks", Role.CASE_WORKER, List.of("GH/Northern"));
        person = String.valueOf(cast.own().get("person"));
        group = String.valueOf(cast.own().get("group"));
        var operator = cast.program().operator();
        operator.putNow(
                "/api/groups/" + group + "/members/" + UUID.randomUUID(),
                Map.of("occurredOn", "2014-02-05", "personId", person, "role", "MEMBER"));
        for (var day : List.of("2014-02-12", "2014-02-19", "2014-02-26")) {
            operator.putNow(
                    "/api/groups/" + group + "/meetings/" + UUID.randomUUID(),
                    Map.of("occurredOn", day, "format", "FACE_TO_FACE", "marks", Map.of(person, "PRESENT")));
        }
        operator.putNow(
                "/api/people/" + person + "/milestones/" + UUID.randomUUID(),
                Map.of("occurredOn", "2014-03", "step", "SELF_CARE", "note", "<b>washed</b> her best dress"));
        operator.putNow(
                "/api/people/" + person + "/setbacks/" + UUID.randomUUID(),
                Map.of("occurredOn", "2014-04-02", "kind", "RELAPSE", "severity", "MILD"));
    }

    @AfterAll
    void stop() {
        cast.close();
    }

    @Test
    void today_says_which_sheets_are_missing_and_leads_to_them() {
        var page = await().until(() -> page("/today").body(), body -> body.contains("A group of"));
        assertThat(page).contains("Sheet outstanding", "href=\"/sheet#" + group, "href=\"/groups/" + group);
        assertThat(page)
                .contains("<title>Today · Waymark</title>")
                .doesNotContain(cast.others().get("group"));
    }

    @Test
    void a_person_is_a_story_with_meetings_in_one_line_and_notes_as_they_were_written() {
        var story = await().until(() -> page("/people/" + person).body(), body -> body.contains("relapse, mild"));
        assertThat(story)
                .contains("<title>Person · Waymark</title>", "3 meetings", "March 2014", "It is over")
                .contains("&lt;b&gt;washed&lt;/b&gt; her best dress")
                .contains("data-command=\"PUT /api/people/" + person + "/milestones/{new}\"");
        assertThat(story.indexOf("relapse")).isLessThan(story.indexOf("3 meetings")); // the latest first
    }

    @Test
    void a_group_says_how_it_is_doing_and_who_is_in_it() {
        var page = await().until(() -> page("/groups/" + group).body(), body -> body.contains("/people/" + person));
        assertThat(page).contains("dormant", "No meeting for long", "Somebody of", "href=\"/sheet#" + group);
    }

    @Test
    void a_name_is_looked_for_in_a_form_and_stands_in_no_address() throws Exception {
        var found = await().until(() -> find("Somebody").body(), body -> body.contains("/people/" + person));
        assertThat(found).doesNotContain(cast.others().get("person"));
        assertThat(find("Nobodywhoishere").body()).contains("Nobody of that name");
        assertThat(page("/people/new").body())
                .contains("data-command=\"PUT /api/people/{new}\"", "name=\"details.name\"");
    }

    @Test
    void whoever_opens_a_page_of_a_person_is_written_down() {
        page("/people/" + person);
        var supervisor = cast.staff().token("audits", Role.SUPERVISOR, List.of("GH/Northern"));
        var reads = cast.ask("GET", "/api/people/" + person + "/reads", supervisor, null, Map.of());
        assertThat(reads.body().toString()).contains("\"walks\"", "GetPersonJourney");
    }

    @Test
    void what_is_out_of_reach_is_not_there() {
        var page = page("/people/" + cast.others().get("person"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("PERSON_NOT_FOUND", "role=\"alert\"").doesNotContain("Somebody of");
        assertThat(page("/groups/" + cast.others().get("group")).statusCode()).isEqualTo(404);
        assertThat(page("/people/not-an-id").statusCode()).isEqualTo(400);
    }

    @Test
    void each_page_speaks_the_languages() {
        for (var language :
                Map.of("fr", "Personnes", "sw", "Watu", "hi", "लोग", "zh", "人员").entrySet()) {
            for (var path : List.of("/today", "/people", "/people/new", "/people/" + person, "/groups/" + group)) {
                var body = send(request(path).header("Cookie", "waymark-language=" + language.getKey()))
                        .body();
                assertThat(body).as(path).contains("lang=\"" + language.getKey() + "\"", language.getValue());
                assertThat(body).as(path).doesNotContain("??", "journey.", "group.", "worklist.", "people.");
            }
        }
    }

    private HttpResponse<String> page(String path) {
        return send(request(path));
    }

    private HttpResponse<String> find(String name) {
        return send(request("/people")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(cast.program().address() + path))
                .header("Accept", "text/html")
                .header("Authorization", "Bearer " + worker);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
