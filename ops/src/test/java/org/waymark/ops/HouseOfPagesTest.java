package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all pages share: the frame, its languages, its assets, and problems shown to people. */
@ExtendWith(Running.class)
class HouseOfPagesTest {
    private static final Pattern SHEET = Pattern.compile("href=\"(/assets/waymark-[0-9a-f]{32}\\.css)\"");
    private static final List<String> PROGRAMS = List.of("application/json", "*/*");

    @Test
    void assets_have_their_hash_in_their_address_and_are_kept_for_ever(Program program) throws Exception {
        var page = get(program, "/login", "Accept", "text/html");
        var sheet = SHEET.matcher(page.body());
        assertThat(sheet.find()).as(page.body()).isTrue();
        var css = get(program, sheet.group(1), "Accept-Encoding", "gzip");
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(header(css, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(css, "Content-Encoding")).isEqualTo("gzip");
        var named = get(program, "/assets/waymark.css", "Accept", "*/*");
        assertThat(header(named, "Cache-Control")).isEqualTo("no-cache");
        assertThat(get(program, "/assets/nothing.css", "Accept", "*/*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_page_allows_nothing_from_elsewhere_and_nothing_written_into_it(Program program) throws Exception {
        var page = get(program, "/login", "Accept", "text/html");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.body()).doesNotContain("http://", "https://");
    }

    @Test
    void a_language_is_the_browsers_until_somebody_chooses_one(Program program) throws Exception {
        assertThat(get(program, "/login", "Accept-Language", "sw-KE,en;q=0.5").body())
                .contains("lang=\"sw\"", "Nenosiri");
        assertThat(get(program, "/login", "Accept-Language", "de,fr;q=0.5").body())
                .contains("lang=\"fr\"");
        assertThat(get(program, "/login", "Cookie", "waymark-language=hi").body())
                .contains("lang=\"hi\"", "पासवर्ड");
        assertThat(get(program, "/login", "Cookie", "waymark-language=%22%3E").body())
                .contains("lang=\"en\"");
    }

    @Test
    void a_problem_is_a_page_to_people_and_json_to_programs(Program program) throws Exception {
        var bearer = Running.bearer(program);
        var page =
                send(request(program, "/nowhere").header("Accept", "text/html").header("Authorization", bearer));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>", "role=\"alert\"", "UNKNOWN_PATH", "href=\"/\"");
        for (var accept : PROGRAMS) {
            var json =
                    send(request(program, "/nowhere").header("Accept", accept).header("Authorization", bearer));
            assertThat(json.statusCode()).isEqualTo(404);
            assertThat(header(json, "Content-Type")).startsWith("application/problem+json");
            assertThat(json.body()).contains("\"code\":\"UNKNOWN_PATH\"");
        }
        var french = send(request(program, "/nowhere")
                .header("Accept", "text/html")
                .header("Authorization", bearer)
                .header("Accept-Language", "fr"));
        assertThat(french.body()).contains("Il n’y a pas de page");
    }

    @Test
    void a_form_that_is_not_ours_is_told_so_on_a_page(Program program) throws Exception {
        var refused = send(request(program, "/preferences")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("language=fr")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("FORM_TOKEN_REQUIRED", "role=\"alert\"");
    }

    @Test
    void who_has_to_log_in_comes_back_to_where_they_wanted_to_go_and_nowhere_else(Program program) throws Exception {
        var sent = get(program, "/groups/018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f", "Accept", "text/html");
        assertThat(header(sent, "Location")).endsWith("/login?to=%2Fgroups%2F018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f");
        var form = get(program, "/login?to=%2Fgroups%2F1", "Accept", "text/html");
        assertThat(form.body()).contains("name=\"to\" value=\"/groups/1\"");
        for (var away : List.of("https:%2F%2Fa.example", "%2F%2Fa.example", "%2F%5Ca.example")) {
            assertThat(get(program, "/login?to=" + away, "Accept", "text/html").body())
                    .contains("name=\"to\" value=\"/\"");
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> get(Program program, String path, String header, String value)
            throws IOException, InterruptedException {
        return send(request(program, path).header(header, value));
    }

    private static HttpRequest.Builder request(Program program, String path) {
        return HttpRequest.newBuilder(URI.create(program.address() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(request.build(), BodyHandlers.ofString());
        }
    }
}
