package org.waymark.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id is the same id in capital and in small letters, wherever it stands; nothing else is an id. */
class IdSpellingTest extends RunningCommandSide {
    private static final String PERSON = """
            {"occurredOn":"2014-01-05","kinds":["CARER"],"area":"KE/Laikipia",
             "details":{"name":"Naserian","sex":"FEMALE"}}""";
    private static final String JOINING = """
            {"occurredOn":"2014-03-01","personId":"%s","role":"MEMBER"}""";
    private static final String SHEET = """
            {"occurredOn":"2014-04-01","format":"FACE_TO_FACE","marks":{%s}}""";

    @Test
    void an_address_in_capitals_is_the_same_address() {
        var group = id();
        assertThat(put("/api/groups/" + capital(group), FORM).statusCode()).isEqualTo(201);
        assertProblem(put("/api/groups/" + group, FORM), 409, "ID_TAKEN");
    }

    @Test
    void an_id_in_capitals_in_a_body_is_the_same_id() {
        var group = formedGroup();
        var person = registered();
        var membership = id();
        var members = "/api/groups/" + group + "/members/";
        assertThat(put(members + capital(membership), JOINING.formatted(capital(person)))
                        .statusCode())
                .isEqualTo(201);
        assertProblem(put(members + id(), JOINING.formatted(person)), 409, "ALREADY_A_MEMBER");
        assertProblem(put(members + membership, JOINING.formatted(person)), 409, "ID_TAKEN");
    }

    @Test
    void a_person_twice_on_one_sheet_is_refused_however_the_id_is_written() {
        var group = formedGroup();
        var person = registered();
        put("/api/groups/" + group + "/members/" + id(), JOINING.formatted(person));
        var meeting = "/api/groups/" + group + "/meetings/" + id();
        var small = "\"" + person + "\":\"PRESENT\"";
        var capital = "\"" + capital(person) + "\":\"ABSENT\"";

        assertProblem(put(meeting, SHEET.formatted(small + "," + capital)), 422, "NAMED_TWICE");
        assertProblem(put(meeting, SHEET.formatted(capital + "," + small)), 422, "NAMED_TWICE");
        assertProblem(put(meeting, SHEET.formatted(small + "," + small)), 400, "MALFORMED_JSON");
        assertThat(put(meeting, SHEET.formatted(capital)).statusCode()).isEqualTo(201);
        var correction = "{\"occurredOn\":\"2014-05-01\",\"mark\":\"ABSENT\",\"reason\":\"read again\"}";
        assertProblem(put(meeting + "/attendance/" + person, correction), 409, "NOTHING_TO_CHANGE");
    }

    @Test
    void a_repeat_is_known_when_its_ids_are_written_otherwise() {
        var group = id();
        var key = id();
        for (var address : new String[] {group, capital(group)}) {
            var sent = address.equals(group) ? key : capital(key);
            var answer =
                    send(request("/api/groups/" + address, "Content-Type", "application/json", "Idempotency-Key", sent)
                            .PUT(BodyPublishers.ofString(FORM)));
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).contains(group);
            assertThat(answer.headers().firstValue("Idempotent-Replayed").isPresent())
                    .isEqualTo(!address.equals(group));
        }
    }

    /** The last is 36 characters that the JDK reads as an id, dropping a digit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "{018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f}",
                "018f3c5e7b1a7c3d9e2f1a2b3c4d5e6f",
                "f018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6"
            })
    void what_only_resembles_an_id_is_none(String text) {
        var address = text.replace("{", "%7B").replace("}", "%7D");
        assertProblem(put("/api/groups/" + address, FORM), 400, "INVALID_PARAMETER");
        var sheet = "/api/groups/" + formedGroup() + "/meetings/";
        assertProblem(put(sheet + address, SHEET.formatted("")), 400, "INVALID_PARAMETER");
        assertProblem(put(sheet + id(), SHEET.formatted("\"" + text + "\":\"PRESENT\"")), 422, "INVALID_VALUE");
        assertProblem(
                put("/api/groups/" + formedGroup() + "/members/" + id(), JOINING.formatted(text)),
                422,
                "INVALID_VALUE");
    }

    private String registered() {
        var person = id();
        assertThat(put("/api/people/" + person, PERSON).statusCode()).isEqualTo(201);
        return person;
    }

    private static String capital(String id) {
        return id.toUpperCase(Locale.ROOT);
    }
}
