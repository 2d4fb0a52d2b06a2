package org.waymark.ops.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.ops.client.Api;

/** A group of forty who consented to research, women and men: of each five who recovered and left, recovered and stay, and so on. */
final class Consenting {
    static final int PEOPLE = 40;
    static final String NAME = "Wendo wa Utafiti";
    private static final String DAY = "2024-06-01";

    private final Api api;

    Consenting(Api api) {
        this.api = api;
    }

    /** Returns when questions know of them. */
    void in(String area) {
        var group = UUID.randomUUID().toString();
        put(
                "/api/groups/" + group,
                Map.of(
                        "name",
                        NAME,
                        "kind",
                        "MIXED",
                        "format",
                        "FACE_TO_FACE",
                        "schedule",
                        Map.of("cadence", "WEEKLY", "anchor", "NONE"),
                        "area",
                        area));
        for (int number = 0; number < PEOPLE; number++) {
            person(group, area, number);
        }
        var last = put("/api/groups/" + group + "/code-of-conduct", Map.of("version", "1"));
        api.get("/api/releases", Map.of(), last);
    }

    /** The women are young carers and the men older and ill, so that some combinations have nobody. */
    private void person(String group, String area, int number) {
        boolean woman = number % 2 == 0;
        var name = name(Math.floorMod(area.hashCode(), 1000) + number);
        var person = "/api/people/" + UUID.randomUUID();
        var membership = "/api/groups/" + group + "/members/" + UUID.randomUUID();
        var details = woman
                ? Map.of("name", name, "sex", "FEMALE", "born", "1996")
                : Map.of("name", name, "sex", "MALE", "born", "1974");
        var kinds = new String[] {woman ? "CARER" : "PERSON_WITH_MENTAL_ILLNESS"};
        put(person, Map.of("kinds", kinds, "area", area, "details", details));
        put(person + "/consents/RESEARCH", Map.of());
        put(membership, Map.of("personId", person.substring("/api/people/".length()), "role", "MEMBER"));
        if (number / 2 % 2 == 0) {
            put(person + "/milestones/" + UUID.randomUUID(), Map.of("step", "SATISFACTORY_RECOVERY"));
        }
        if (number / 4 % 2 == 0) {
            put(membership + "/leaving", Map.of("reason", "WITHDREW"));
        }
    }

    /** One that sounds like no other, so that nobody seems to be registered twice. */
    private static String name(int number) {
        return capital(syllable(7 * number) + syllable(13 * number + 5) + syllable(29 * number + 11));
    }

    private static String syllable(int number) {
        var first = "bdfghjklmnprstwyz".charAt(Math.floorMod(number, 17));
        return first + String.valueOf("aeiou".charAt(Math.floorMod(number / 17, 5)));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private JsonNode put(String address, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("occurredOn", DAY);
        return api.putNow(address, body);
    }
}
