package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Progress;

/** Does something with each read model in turn, and shows how far it is. */
final class ProjectionCommands {
    private final Api api;
    private final Progress progress;
    private final List<String> names;

    /** @param wanted the names asked for, empty for all there are */
    ProjectionCommands(Api api, List<String> wanted, Function<Integer, Progress> progress) {
        this.api = api;
        this.names = wanted.isEmpty() ? all(api) : wanted;
        this.progress = progress.apply(names.size());
    }

    /** @param door what is asked of each, such as {@code rebuild} */
    JsonNode each(String door) {
        var answers = JsonNodeFactory.instance.arrayNode();
        for (var name : names) {
            answers.add(api.post("/api/projections/" + name + "/" + door, Map.of()));
            progress.step();
        }
        progress.end();
        return answers;
    }

    private static List<String> all(Api api) {
        return api.get("/api/projections", Map.of()).path("items").findValuesAsText("name");
    }
}
