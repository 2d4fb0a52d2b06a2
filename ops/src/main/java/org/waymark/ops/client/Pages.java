package org.waymark.ops.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Walks through a list of the interface to its end, page by page. */
public final class Pages {
    private static final int LARGEST = 200;

    private final Api api;

    public Pages(Api api) {
        this.api = api;
    }

    public void each(String path, Consumer<JsonNode> item) {
        each(path, Map.of(), item);
    }

    public void each(String path, Map<String, ?> filter, Consumer<JsonNode> item) {
        Map<String, Object> parameters = new HashMap<>(filter);
        parameters.put("limit", LARGEST);
        boolean more = true;
        while (more) {
            var page = api.get(path, parameters);
            page.path("items").forEach(item);
            more = page.path("next").isTextual();
            parameters.put("cursor", page.path("next").asText());
        }
    }
}
