package org.waymark.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemShapesTest extends RunningCommandSide {
    private static final String SHEET = """
            {"occurredOn":"2014-04-01","format":"FACE_TO_FACE","marks":{%s}}""";

    @Test
    void a_thing_that_is_made_answers_with_its_id_and_version() {
        var group = id();
        var answer = put("/api/groups/" + group, FORM);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(answer.body()).isEqualTo("{\"id\":\"%s\",\"version\":0}".formatted(group));
    }

    @Test
    void the_description_of_the_interface_tells_the_headers_of_a_command() {
        var described = json(send(request("/v3/api-docs").GET()))
                .at("/paths/~1api~1groups~1{group}~1schedule/put/parameters")
                .findValuesAsString("name");
        assertThat(described)
                .containsExactlyInAnyOrder(
                        "group", "Idempotency-Key", "If-Match", "Waymark-Device-Time", "Waymark-Keep-If-Refused");
    }

    @Test
    void what_is_not_json_is_said_to_be_not_json() {
        assertProblem(put(anyGroup(), "{\"name\": " + CANARY), 400, "MALFORMED_JSON");
        assertProblem(put(anyGroup(), FORM + CANARY), 400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"FACE_TO_FACE\""})
    void a_body_that_is_no_object_is_told_to_be_one_and_with_which_fields(String body) {
        var problem = assertProblem(put(anyGroup(), body), 422, "INVALID_VALUE");
        assertThat(problem.get("detail").asString())
                .isEqualTo(
                        "The whole body must be one JSON object with area, format, kind, name, occurredOn, schedule.");
    }

    @Test
    void the_code_of_an_instrument_is_told_by_its_shape() {
        var measure = """
                {"occurredOn":"2014-09","instrument":"WHO-5","language":"en","mode":"SELF","answers":[1]}""";
        var problem =
                assertProblem(put("/api/people/%s/measures/%s".formatted(id(), id()), measure), 422, "INVALID_VALUE");
        assertThat(problem.get("detail").asString()).contains("instrument", "GET /api/instruments", "PHQ_9");
    }

    @Test
    void a_body_is_required() {
        assertProblem(put(anyGroup(), ""), 400, "BODY_REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-02-05, occurredOn, a date",
        "MIXED, kind, 'one of MIXED, CARERS, PEOPLE'",
        "MONTHLY, schedule.cadence, one of WEEKLY",
        "KE/Laikipia, area, an area"
    })
    void a_value_of_the_wrong_shape_is_told_by_field_and_shape(String instead, String field, String shape) {
        var problem = assertProblem(put(anyGroup(), FORM.replace(instead, "<" + CANARY + ">")), 422, "INVALID_VALUE");
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.get("detail").asString()).contains(field, shape);
    }

    @Test
    void a_field_that_is_not_known_is_refused_and_the_known_ones_are_told() {
        var problem =
                assertProblem(put(anyGroup(), FORM.replace("\"name\"", "\"" + CANARY + "\"")), 400, "UNKNOWN_FIELD");
        assertThat(problem.get("detail").asString()).contains("name", "schedule");
    }

    @Test
    void a_missing_field_is_named() {
        var problem = assertProblem(put(anyGroup(), FORM.replace("\"kind\":\"MIXED\",", "")), 422, "INVALID_VALUE");
        assertThat(problem.get("field").asString()).isEqualTo("kind");
    }

    @Test
    void a_name_in_place_of_an_id_on_a_sheet_is_not_repeated() {
        var sheet = "/api/groups/%s/meetings/%s".formatted(formedGroup(), id());
        assertProblem(put(sheet, SHEET.formatted("\"" + CANARY + "\":\"PRESENT\"")), 422, "INVALID_VALUE");
        assertProblem(put(sheet, SHEET.formatted("\"" + id() + "\":\"" + CANARY + "\"")), 422, "INVALID_VALUE");
        assertProblem(put(sheet, SHEET.formatted("\"" + id() + "\":null")), 422, "INVALID_VALUE");
        assertProblem(put(sheet, SHEET.formatted("\"" + id() + "\":2")), 422, "INVALID_VALUE");
    }

    @Test
    void another_media_type_is_refused() {
        var answer = send(request(anyGroup(), "Idempotency-Key", id(), "Content-Type", "text/csv")
                .PUT(HttpRequest.BodyPublishers.ofString("a;b")));
        assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void another_method_is_refused_with_those_that_are_taken() {
        var answer = send(request(anyGroup()).DELETE());
        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.headers().firstValue("Allow")).hasValue("PUT");
    }

    @Test
    void an_unknown_address_is_said_to_be_unknown() {
        assertProblem(put("/api/gruops/" + id(), FORM), 404, "UNKNOWN_PATH");
        assertProblem(send(request("/" + CANARY).GET()), 404, "UNKNOWN_PATH");
    }

    @ParameterizedTest
    @CsvSource({"/api/groups/" + CANARY, "/api/groups/1-1-1-1-1"})
    void a_bad_id_in_the_address_is_told_by_its_place(String path) {
        var problem = assertProblem(put(path, FORM), 400, "INVALID_PARAMETER");
        assertThat(problem.get("detail").asString()).contains("group", "an id of 36 characters");
    }

    @Test
    void a_bad_meeting_id_is_refused_too() {
        assertProblem(
                put("/api/groups/%s/meetings/1-1-1-1-1".formatted(id()), SHEET.formatted("")),
                400,
                "INVALID_PARAMETER");
    }

    @Test
    void every_entry_needs_an_id_of_its_own() {
        var answer = send(
                request(anyGroup(), "Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(FORM)));
        assertProblem(answer, 400, "IDEMPOTENCY_KEY_REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, seven",
        "Waymark-Device-Time, yesterday",
    })
    void a_header_that_cannot_be_read_is_named(String header, String value) {
        var problem = assertProblem(put(anyGroup(), FORM, header, value), 400, "INVALID_HEADER");
        assertThat(problem.get("detail").asString()).contains(header).doesNotContain(value);
    }

    @Test
    void a_body_over_one_mebibyte_is_refused_whatever_it_says_of_its_length() {
        var large = FORM.replace("Nanyorae", "x".repeat(1 << 20));
        assertProblem(put(anyGroup(), large), 413, "BODY_TOO_LARGE");
        assertProblem(putWithoutLength(anyGroup(), large), 413, "BODY_TOO_LARGE");
    }

    @Test
    void a_command_for_a_group_that_was_never_formed_finds_nothing() {
        assertProblem(
                put(anyGroup() + "/code-of-conduct", "{\"occurredOn\":\"2014\",\"version\":\"1\"}"),
                404,
                "GROUP_NOT_FOUND");
    }

    @Test
    void a_refusal_carries_the_ids_that_a_program_needs() {
        var stranger = id();
        var sheet = "/api/groups/%s/meetings/%s".formatted(formedGroup(), id());
        var problem =
                assertProblem(put(sheet, SHEET.formatted("\"" + stranger + "\":\"PRESENT\"")), 409, "NOT_ON_ROSTER");
        assertThat(problem.get("people").get(0).asString()).isEqualTo(stranger);
    }

    @Test
    void a_sheet_that_was_taken_back_leaves_its_day_free_and_stays_taken_back() {
        var meetings = "/api/groups/%s/meetings/".formatted(formedGroup());
        var wrong = meetings + id();
        assertThat(put(wrong, SHEET.formatted("")).statusCode()).isEqualTo(201);
        assertProblem(put(wrong + "/retraction", "{\"occurredOn\":\"2020\"}"), 422, "INVALID_VALUE");
        assertThat(put(wrong + "/retraction", RETRACTION).statusCode()).isEqualTo(200);
        assertThat(put(meetings + id(), SHEET.formatted("")).statusCode()).isEqualTo(201);
        assertProblem(put(wrong + "/retraction", RETRACTION), 409, "MEETING_RETRACTED");
        assertProblem(put(meetings + id() + "/retraction", RETRACTION), 404, "MEETING_NOT_FOUND");
    }

    @Test
    void a_defect_is_told_by_an_incident_id_and_nothing_else() {
        var problem = assertProblem(put("/api/defect", "{}"), 500, "UNEXPECTED");
        assertThat(problem.get("correlationId").asString()).hasSize(36);
    }

    @Test
    void a_store_that_cannot_keep_anything_asks_for_patience() {
        var answer = put("/api/full-disk", "{}");
        assertProblem(answer, 503, "STORE_UNAVAILABLE");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static final String RETRACTION = "{\"occurredOn\":\"2020\",\"reason\":\"wrong date\"}";

    private static String anyGroup() {
        return "/api/groups/" + id();
    }
}
