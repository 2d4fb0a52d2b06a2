package org.waymark.ops.cli.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Pages;

/** Finds who or which is meant by an id, a name or the programme's own number; names travel in bodies only. */
public final class Meant {
    private static final int MOST_SHOWN = 10;

    private final Api api;

    public Meant(Api api) {
        this.api = api;
    }

    public String person(String text) {
        if (isId(text)) {
            return text;
        }
        List<JsonNode> found = new ArrayList<>();
        api.post("/api/people/search", Map.of("name", text)).path("items").forEach(found::add);
        var exact = found.stream().filter(has("reference", text)).toList();
        if (exact.isEmpty()) {
            exact = found.stream().filter(has("name", text)).toList();
        }
        return one(exact.isEmpty() ? found : exact, "person", text);
    }

    public String group(String text) {
        if (isId(text)) {
            return text;
        }
        List<JsonNode> found = new ArrayList<>();
        new Pages(api).each("/api/groups", group -> {
            if (has("name", text).test(group)) {
                found.add(group);
            }
        });
        return one(found, "group", text);
    }

    private static String one(List<JsonNode> found, String what, String text) {
        if (found.size() == 1) {
            return found.getFirst().path("id").asText();
        }
        if (found.isEmpty()) {
            throw new Sentence(Exit.REFUSED, "NOT_FOUND", "there is no " + what + " called " + text);
        }
        var choices = found.stream()
                .limit(MOST_SHOWN)
                .map(one -> one.path("id").asText() + "  " + Shown.text(one.path("reference")) + "  "
                        + Shown.text(one.path("name")) + "  " + Shown.text(one.path("area")))
                .collect(Collectors.joining("\n  "));
        throw new Sentence(
                Exit.REFUSED,
                "AMBIGUOUS",
                "several are called " + text + "; say which by the id or the number:\n  " + choices
                        + (found.size() > MOST_SHOWN ? "\n  …" : ""));
    }

    private static Predicate<JsonNode> has(String field, String text) {
        return node -> node.path(field).asText().equalsIgnoreCase(text.strip());
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException ignored) {
            return false;
        }
    }
}
