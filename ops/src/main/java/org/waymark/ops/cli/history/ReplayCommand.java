package org.waymark.ops.cli.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Meant;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.client.Api;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark replay}: a history event by event, with what each did to what was known and why it was allowed. */
@Command(
        name = "replay",
        description = "Steps through a history: each entry with who, when, why it was allowed, and what it changed.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand extends Question {
    /** One of them. */
    static final class Whose {
        @Option(names = "--person", required = true, description = "an id, a name or the programme's number")
        String person = "";

        @Option(names = "--group", required = true, description = "an id or a name")
        String group = "";
    }

    @ArgGroup(multiplicity = "1")
    Whose whose = new Whose();

    @Option(names = "--step", description = "only that one, counted from 1")
    @Nullable Integer step;

    @Option(names = "--on", paramLabel = "DAY", description = "told for that day")
    @Nullable LocalDate on;

    @Override
    protected JsonNode ask(Api api) {
        var meant = new Meant(api);
        var path = whose.group.isEmpty()
                ? "/api/people/" + meant.person(whose.person) + "/replay"
                : "/api/groups/" + meant.group(whose.group) + "/replay";
        var steps = JsonNodeFactory.instance.arrayNode();
        int first = step == null ? 1 : step;
        int last = first;
        for (int at = first; at <= last; at++) {
            var one = api.get(path, Given.of("step", at, "on", on));
            steps.add(one);
            last = step == null ? one.path("steps").asInt() : last;
        }
        return JsonNodeFactory.instance.objectNode().set("steps", steps);
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        answer.path("steps").forEach(one -> {
            out.printf("step %s of %s%n", one.path("step"), one.path("steps"));
            var event = one.path("event");
            HistoryCommand.entries(JsonNodeFactory.instance.arrayNode().add(event), out);
            if (event.hasNonNull("deviceTime")) {
                out.println("the device's clock said " + Shown.text(event.path("deviceTime")));
            }
            out.println("allowed: " + Shown.text(one.path("allowed").path("rule")));
            ChangesScreen.show(one.path("changes"), out);
            out.println();
        });
    }
}
