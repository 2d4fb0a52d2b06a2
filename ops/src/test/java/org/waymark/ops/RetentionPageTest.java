package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.access.Role;

/** The page on which somebody looks into how long people stay. */
@TestInstance(Lifecycle.PER_CLASS)
class RetentionPageTest {
    private static final Pattern CHART = Pattern.compile("src=\"(/assets/chart\\.umd-[0-9a-f]{32}\\.js)\"");

    private AccessCast cast;
    private String researcher;
    private String supervisor;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        cast = new AccessCast(data);
        researcher = cast.staff().token("looks-into-it", Role.RESEARCHER, List.of());
        supervisor = cast.staff().token("knows-them", Role.SUPERVISOR, List.of("GH/Northern"));
        var group = cast.own().get("group");
        var worker = cast.staff().token("writes-down", Role.CASE_WORKER, List.of("GH/Northern"));
        for (int member = 0; member < 3; member++) {
            var joined = cast.ask(
                    "PUT",
                    "/api/groups/" + group + "/members/" + UUID.randomUUID(),
                    worker,
                    Map.of("occurredOn", "2014-03-01", "personId", cast.person(AccessCast.HERE), "role", "MEMBER"),
                    Map.of());
            assertThat(joined.isSuccess()).as(joined.toString()).isTrue();
        }
        await().until(() -> page("/retention", supervisor).body().contains("Of 3 people"));
    }

    @AfterAll
    void stop() {
        cast.close();
    }

    @Test
    void it_says_the_figure_in_words_and_tables_and_draws_it_with_what_comes_from_here_only() throws Exception {
        var page = page("/retention?clock=JOINING&by=KIND&area=GH%2FNorthern&cutOff=", supervisor);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("still members", "<table>", "/api/retention/picture?", "/retention/numbers.csv?", "by=KIND")
                .contains("area=GH%2FNorthern")
                .doesNotContain("cutOff=&", "style=\"", "http://", "https://");
        var chart = CHART.matcher(page.body());
        assertThat(chart.find()).as(page.body()).isTrue();
        assertThat(page(chart.group(1), supervisor).body()).contains("Chart.js v4");
    }

    @Test
    void the_numbers_can_be_taken_along() throws Exception {
        var csv = page("/retention/numbers.csv?by=KIND", supervisor);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("retention.csv");
        assertThat(csv.body()).startsWith("curve,day,at_risk,left,staying,error,low,high");
    }

    @Test
    void a_researcher_is_shown_nothing_about_few_people() throws Exception {
        var page = page("/retention", researcher);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("too few people").doesNotContain("Of 3 people");
        assertThat(page("/retention/numbers.csv", researcher).body()).hasLineCount(1);
    }

    @Test
    void what_cannot_be_asked_is_said_on_a_page() throws Exception {
        var page = page("/retention?clock=YESTERDAY", supervisor);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("role=\"alert\"");
        assertThat(page("/retention?cutOff=soon", supervisor).statusCode()).isEqualTo(400);
        assertThat(page("/retention?area=%2F%2F", supervisor).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> page(String path, String token) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(cast.program().address() + path))
                    .header("Accept", "text/html,*/*;q=0.8")
                    .header("Authorization", "Bearer " + token);
            return browser.send(request.build(), BodyHandlers.ofString());
        }
    }
}
