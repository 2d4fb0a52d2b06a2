package org.waymark.ops.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a server's read models are, to the byte, what a rebuild makes of the events.
 *
 * @param compared how many there are
 * @param different the names of those that are not
 */
public record AsRebuilt(int compared, List<String> different) {
    public static AsRebuilt at(Server server) throws IOException {
        try (var connection = server.connect()) {
            var json = new ObjectMapper();
            var names = json.readTree(
                            connection.send(Requests.get("/api/projections")).body())
                    .findValuesAsText("name");
            var different = new ArrayList<String>();
            for (var name : names) {
                var answer = connection.send(Requests.post("/api/projections/" + name + "/verification"));
                if (!answer.accepted() || !isSame(json.readTree(answer.body()))) {
                    different.add(name);
                }
            }
            return new AsRebuilt(names.size(), different);
        }
    }

    private static boolean isSame(JsonNode report) {
        return report.path("different").asLong(-1) == 0
                && report.path("missing").asLong(-1) == 0
                && report.path("extra").asLong(-1) == 0;
    }
}
