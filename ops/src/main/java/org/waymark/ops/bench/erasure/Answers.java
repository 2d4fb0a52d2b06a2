package org.waymark.ops.bench.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Pages;

/** What the interface says of the erased: each answer has to tell that they are, and none may hold their mark. */
record Answers(Api api, Marked marked, boolean sealed) {
    private static final String ERASED = "\"erased\":true";

    /** How many do, of their histories and journeys, of what waits about them, and of what a search finds. */
    int holdingTheMark() {
        int holding = 0;
        for (var person : marked.erased()) {
            var history = api.get("/api/people/" + person + "/history", Map.of());
            var journey = api.get("/api/people/" + person + "/journey", Map.of());
            holding += holds(history) | holds(journey) ? 1 : 0;
        }
        holding += waiting("/api/corrections") + waiting("/api/clashes");
        var found = api.post("/api/people/search", Map.of("name", marked.mark()));
        return holding + found.path("items").size();
    }

    /** What waits about them is still there, though nobody can read it. */
    private int waiting(String queue) {
        var ids = idsIn(queue);
        if (ids.size() < marked.erased().size()) {
            throw new IllegalStateException("what was asked or refused about somebody erased is gone");
        }
        int holding = 0;
        for (var id : ids) {
            holding += holds(api.get(queue + "/" + id, Map.of())) ? 1 : 0;
        }
        return holding;
    }

    private List<String> idsIn(String queue) {
        var ids = new ArrayList<String>();
        new Pages(api).each(queue, item -> {
            if (marked.erased().contains(UUID.fromString(item.path("personId").asText()))) {
                ids.add(item.path("id").asText());
            }
        });
        return ids;
    }

    private boolean holds(JsonNode answer) {
        var text = answer.toString();
        if (sealed && !text.contains(ERASED)) {
            throw new IllegalStateException("an answer does not say that it is about somebody erased");
        }
        return text.contains(marked.mark());
    }
}
