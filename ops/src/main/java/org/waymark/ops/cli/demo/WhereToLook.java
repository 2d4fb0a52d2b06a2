package org.waymark.ops.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.waymark.ops.client.Api;

/** Tells a newcomer what to open and what to type, with people and groups that are there. */
final class WhereToLook {
    private static final int LOOKED_AT = 60;

    private final Api api;
    private final Path data;

    WhereToLook(Api api, Path data) {
        this.api = api;
        this.data = data;
    }

    void print(PrintWriter out) {
        out.printf("%nWaymark listens on %s%n", api.server());
        out.printf("  try the interface   %s/api/try%n", api.server());
        out.printf("  its description     %s/api/openapi%n", api.server());
        out.printf("  how it does         %s/actuator/health%n", api.server());
        out.printf("%nin another terminal:%n");
        line(out, "journey NY-005");
        stayedAfterRecovery().ifPresent(person -> line(out, "journey " + person));
        line(out, "group Nanyorae --on 2014-12-31");
        line(out, "group");
        line(out, "retention --clock RECOVERY");
        line(out, "effect");
        line(out, "report report.pdf");
        line(out, "worklist --limit 10");
        line(out, "programme");
        line(out, "history --group Nanyorae");
        out.printf("%nCtrl-C stops; what is recorded stays in %s%n", data);
    }

    private void line(PrintWriter out, String command) {
        out.printf("  ops/waymark %s --data %s%n", command, data);
    }

    /** Somebody who has recovered and is in a group still: what the programme is about. */
    private Optional<String> stayedAfterRecovery() {
        var people = api.get("/api/people", Map.of("kind", "PERSON_WITH_MENTAL_ILLNESS", "limit", LOOKED_AT));
        return StreamSupport.stream(people.path("items").spliterator(), false)
                .map(person -> person.path("id").asText())
                .filter(this::hasStayed)
                .findFirst();
    }

    private boolean hasStayed(String person) {
        JsonNode journey = api.get("/api/people/" + person + "/journey", Map.of());
        return journey.path("summary").path("memberAfterRecovery").asBoolean();
    }
}
