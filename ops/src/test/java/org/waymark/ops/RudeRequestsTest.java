package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a careless or ill-meaning caller sends: each is refused as a problem with a code, and nothing of it is kept. */
@ExtendWith(Running.class)
class RudeRequestsTest {
    private static final String PERSON = """
            {"occurredOn":"2014-02-05","kinds":["CARER"],"area":"KE/Kajiado",
             "details":{"name":"Naserian","sex":"FEMALE"}}""";
    private static final String GROUP = """
            {"occurredOn":"2014-01-05","name":"Kanvili","kind":"MIXED","format":"FACE_TO_FACE",
             "schedule":{"cadence":"WEEKLY","day":"TUESDAY","anchor":"NONE"},"area":"KE/Kajiado"}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Program program;

    RudeRequestsTest(Program program) {
        this.program = program;
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void one_id_is_one_thing() throws Exception {
        var id = UUID.randomUUID();
        assertThat(put("/api/people/" + id, PERSON).statusCode()).isEqualTo(201);
        assertProblem(put("/api/groups/" + id, GROUP), 409, "ID_TAKEN");
        assertProblem(
                put("/api/groups/" + id + "/code-of-conduct", "{\"occurredOn\":\"2015\",\"version\":\"1\"}"),
                409,
                "ID_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "a\\u0007b", "a\\nb", "\\ud800", "\\u200b"})
    void a_name_is_written_in_characters(String name) throws Exception {
        var path = "/api/people/" + UUID.randomUUID();
        assertProblem(put(path, PERSON.replace("Naserian", name)), 422, null);
        assertThat(get(path + "/history").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"مريم", "👩🏾‍🌾 Adwoa", "अमीना", "O'Brien-Mensah"})
    void a_name_in_any_script_is_taken(String name) throws Exception {
        assertThat(put("/api/people/" + UUID.randomUUID(), PERSON.replace("Naserian", name))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"occurredOn\":{\"year\":2014,\"month\":2,\"day\":3}",
                "\"occurredOn\":2014",
                "\"occurredOn\":\"2014-02-30\"",
                "\"occurredOn\":[2014,2,3]"
            })
    void a_date_is_a_text(String date) throws Exception {
        var body = PERSON.replace("\"occurredOn\":\"2014-02-05\"", date);
        assertProblem(put("/api/people/" + UUID.randomUUID(), body), 422, "INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2014,5,6]", "\"2014-05-06T10:00:00\"", "\"0000-01-01\"", "\"+999999999-12-31\"", "16000"})
    void a_day_is_a_day(String day) throws Exception {
        var body = "{\"occurredOn\":\"2014-03-04\",\"personId\":\"%s\",\"observedFrom\":%s}"
                .formatted(UUID.randomUUID(), day);
        var path = "/api/groups/%s/members/%s".formatted(UUID.randomUUID(), UUID.randomUUID());
        assertProblem(put(path, body), 422, "INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"cadence\":null,\"anchor\":\"NONE\"}", "{\"cadence\":\"WEEKLY\"}"})
    void a_schedule_that_no_read_model_could_count_is_refused(String schedule) throws Exception {
        var body = GROUP.replaceFirst("\\{\"cadence\".*?}", schedule.replace("$", ""));
        assertProblem(put("/api/groups/" + UUID.randomUUID(), body), 422, "INVALID_VALUE");
        assertThat(get("/api/worklist").statusCode()).isEqualTo(200);
    }

    @Test
    void a_number_is_no_text_and_an_area_has_no_loose_blanks() throws Exception {
        var path = "/api/people/" + UUID.randomUUID();
        assertProblem(put(path, PERSON.replace("\"Naserian\"", "5")), 422, "INVALID_VALUE");
        assertProblem(put(path, PERSON.replace("KE/Kajiado", "KE/Kajiado ")), 422, "INVALID_VALUE");
    }

    @Test
    void a_body_that_no_reader_should_follow_is_refused() throws Exception {
        var path = "/api/people/" + UUID.randomUUID();
        assertProblem(put(path, "{\"details\":".repeat(2000)), 400, "MALFORMED_JSON");
        assertProblem(put(path, "{\"" + "k".repeat(60_000) + "\":1}"), 400, "MALFORMED_JSON");
        assertProblem(put(path, "{\"occurredOn\":" + "9".repeat(5000) + "}"), 400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "*/*", "text/plain", "application/x-www-form-urlencoded"})
    void a_body_of_another_type_is_refused(String type) throws Exception {
        assertProblem(put("/api/people/" + UUID.randomUUID(), PERSON, "Content-Type", type), 415, null);
    }

    @Test
    void a_body_that_says_it_is_packed_is_not_read_as_if_it_were_plain() throws Exception {
        assertProblem(
                put("/api/people/" + UUID.randomUUID(), PERSON, "Content-Encoding", "gzip"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void who_cannot_read_the_answer_is_told_before_anything_is_kept() throws Exception {
        var path = "/api/people/" + UUID.randomUUID();
        assertProblem(put(path, PERSON, "Accept", "text/html"), 406, "NOT_ACCEPTABLE");
        assertThat(get(path + "/history").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"If-Match, '\"1'", "If-Match, *", "Idempotency-Key, 1-1-1-1-1", "Idempotency-Key, twice"})
    void a_header_that_is_not_clear_is_refused(String header, String value) throws Exception {
        assertProblem(put("/api/people/" + UUID.randomUUID(), PERSON, header, value), 400, "INVALID_HEADER");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/people?aera=GH, UNKNOWN_PARAMETER",
        "/api/programme?x=y, UNKNOWN_PARAMETER",
        "/api/people?area=GH&area=KE, INVALID_PARAMETER",
        "/api/people?cursor=%E0%A4, INVALID_PARAMETER",
        "/api/worklist?limit=-1, INVALID_PARAMETER",
        "/api/worklist?limit=1000000000, INVALID_PARAMETER",
        "/api/retention?cutOff=1/2/14, INVALID_PARAMETER",
        "/api/retention?cutOff=-999999999-01-01, INVALID_PARAMETER",
        "/api/groups?limit=0, INVALID_PARAMETER",
        "/api/people?area=, INVALID_PARAMETER",
        "/api/people?kind=, INVALID_PARAMETER",
        "/api/people?kind=CARER%20, INVALID_PARAMETER",
        "/api/people?group=%20, INVALID_PARAMETER",
        "/api/worklist?limit=0x10, INVALID_PARAMETER",
        "/api/worklist?limit=1%200, INVALID_PARAMETER",
        "/api/worklist?on=, INVALID_PARAMETER",
        "/api/break-glass?reviewed=0, INVALID_PARAMETER",
    })
    void a_filter_that_would_be_dropped_or_guessed_is_refused(String path, String code) throws Exception {
        assertProblem(get(path), 400, code);
    }

    @Test
    void a_search_for_what_nobody_can_be_called_finds_nobody() throws Exception {
        var search = HttpRequest.newBuilder(uri("/api/people/search"))
                .header("Authorization", Running.bearer(program))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"\\u0000\"}"));
        assertProblem(http.send(search.build(), BodyHandlers.ofString()), 400, "NAME_REQUIRED");
    }

    /** These never reach the program's own code. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/people/%2F HTTP/1.1",
                "GET /api/people/%zz/journey HTTP/1.1",
                "GET /api/people/%00/journey HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /error HTTP/1.1",
                "TRACE /api/people HTTP/1.1",
                "GET /api/people?a[$ne]=1 HTTP/1.1",
                "GET /api/people HTTP/1.1\r\nExpect: x"
            })
    void even_what_the_web_server_refuses_by_itself_is_a_problem(String request) throws Exception {
        var answer = raw(request);
        assertThat(answer).contains("application/problem+json", "\"code\":\"").doesNotContain("<html", "\"timestamp\"");
    }

    @Test
    void thirty_two_joins_of_one_person_at_once_are_one() throws Exception {
        var person = UUID.randomUUID();
        var group = "/api/groups/" + UUID.randomUUID();
        assertThat(put("/api/people/" + person, PERSON).statusCode()).isEqualTo(201);
        assertThat(put(group, GROUP).statusCode()).isEqualTo(201);
        var body = "{\"occurredOn\":\"2014-03-04\",\"personId\":\"" + person + "\"}";
        var joins = IntStream.range(0, 32)
                .mapToObj(i -> http.sendAsync(
                        request(group + "/members/" + UUID.randomUUID(), body).build(), BodyHandlers.ofString()))
                .toList();
        var statuses = joins.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(uri("/").getHost(), uri("/").getPort())) {
            var text = request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", Running.bearer(program))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path, String body, String... header)
            throws IOException, InterruptedException {
        var request = request(path, body);
        if (header.length > 0) {
            if (header[1].equals("twice")) {
                request.header(header[0], UUID.randomUUID().toString());
            } else {
                request.setHeader(header[0], header[1]);
            }
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", Running.bearer(program))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString(body));
    }

    private URI uri(String path) {
        return URI.create(program.address() + path);
    }

    private static void assertProblem(
            HttpResponse<String> answer, int status, @org.jspecify.annotations.Nullable String code)
            throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var given = new ObjectMapper().readTree(answer.body()).path("code").asText();
        assertThat(given).matches(code == null ? "[A-Z_]+" : code);
    }
}
