package org.waymark.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What field workers do, in the words of the interface; each method records one thing and answers its id. */
final class Field {
    static final String PERSON = "PERSON_WITH_MENTAL_ILLNESS";
    static final String CARER = "CARER";

    private final Waymark waymark;
    private String lastId = "";

    Field(Waymark waymark) {
        this.waymark = waymark;
    }

    String person(String name, String kind, String area, String on) {
        var id = UUID.randomUUID().toString();
        waymark.put(
                "/people/" + id,
                Map.of(
                        "occurredOn",
                        on,
                        "kinds",
                        new String[] {kind},
                        "area",
                        area,
                        "details",
                        Map.of("name", name, "sex", "UNKNOWN")));
        return id;
    }

    String group(String name, String kind, String format, String cadence, String area, String on) {
        var id = UUID.randomUUID().toString();
        waymark.put(
                "/groups/" + id,
                Map.of(
                        "occurredOn", on,
                        "name", name,
                        "kind", kind,
                        "format", format,
                        "schedule", Map.of("cadence", cadence, "anchor", "NONE"),
                        "area", area));
        return id;
    }

    String association(String name, String area, String on) {
        var id = UUID.randomUUID().toString();
        waymark.put("/associations/" + id, Map.of("occurredOn", on, "name", name, "area", area));
        return id;
    }

    String join(String group, String person, String role, String on) {
        var answer = tryJoin(group, person, role, on);
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
        return lastId;
    }

    Waymark.Answer tryJoin(String group, String person, String role, String on) {
        lastId = UUID.randomUUID().toString();
        return waymark.tryPut(
                "/groups/%s/members/%s".formatted(group, lastId),
                Map.of("occurredOn", on, "personId", person, "role", role));
    }

    void leave(String group, String membership, String on, String reason) {
        waymark.put(
                "/groups/%s/members/%s/leaving".formatted(group, membership),
                Map.of("occurredOn", on, "reason", reason));
    }

    void didNotMeet(String group, String on, String reason) {
        waymark.put(
                "/groups/%s/meetings/%s/did-not-meet".formatted(group, UUID.randomUUID()),
                Map.of("occurredOn", on, "scheduledOn", on, "reason", reason));
    }

    String meeting(String group, String on, Map<String, String> marks) {
        var id = UUID.randomUUID().toString();
        waymark.put(
                "/groups/%s/meetings/%s".formatted(group, id),
                Map.of(
                        "occurredOn",
                        on,
                        "heldOn",
                        on,
                        "format",
                        "FACE_TO_FACE",
                        "marks",
                        marks,
                        "visitors",
                        0,
                        "activities",
                        new String[] {"SHARING"}));
        return id;
    }

    /** Anything of one person that has an id of its own: milestones, livelihoods, measures, contacts. */
    String of(String person, String what, String on, Map<String, ?> body) {
        var answer = tryOf(person, what, on, body);
        assertThat(answer.status()).as("%s %s", what, answer.body()).isIn(200, 201);
        return lastId;
    }

    Waymark.Answer tryOf(String person, String what, String on, Map<String, ?> body) {
        return tryAct("/people/" + person, what, on, body);
    }

    void groupAct(String group, String what, String on, Map<String, ?> body) {
        var answer = tryAct("/groups/" + group, what, on, body);
        assertThat(answer.status()).as("%s %s", what, answer.body()).isIn(200, 201);
    }

    private Waymark.Answer tryAct(String whose, String what, String on, Map<String, ?> body) {
        lastId = UUID.randomUUID().toString();
        var whole = new HashMap<String, Object>(body);
        whole.put("occurredOn", on);
        return waymark.tryPut("%s/%s/%s".formatted(whose, what, lastId), whole);
    }
}
