package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Meant;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark duplicates}: who may have been registered twice. */
@Command(
        name = "duplicates",
        description = {
            "Shows people who may have been registered twice, the likeliest first, and why.",
            "Decide with merge or distinct; nothing is ever merged by itself."
        },
        mixinStandardHelpOptions = true)
public final class DuplicatesCommand extends Question {
    @Option(names = "--of", paramLabel = "PERSON", description = "only who may be this one: an id, a name or a number")
    @Nullable String of;

    @Option(names = "--area", description = "only there")
    @Nullable String area;

    @Option(names = "--limit", defaultValue = "50", description = "how many (default: ${DEFAULT-VALUE})")
    int limit;

    @Override
    protected JsonNode ask(Api api) {
        return of == null
                ? api.get("/api/people/duplicates", Given.of("area", area, "limit", limit))
                : api.get("/api/people/" + new Meant(api).person(of) + "/duplicates", Map.of());
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        var table = new Table("score", "who", "who else", "why");
        answer.path("items")
                .forEach(item -> table.row(
                        Shown.text(item.path("score")),
                        who(item.path(of == null ? "one" : "person")),
                        who(item.path("other")),
                        reasons(item.path("reasons"))));
        if (table.isEmpty()) {
            out.println("nobody seems to be registered twice");
            return;
        }
        table.print(out);
        if (answer.path("next").isTextual()) {
            out.printf("… of %s (--limit)%n", Shown.number(answer.path("total")));
        }
    }

    private static String who(JsonNode person) {
        var words = new ArrayList<String>();
        for (var field : List.of("name", "reference", "born", "area", "id")) {
            var text = Shown.text(person.path(field));
            if (!text.isEmpty()) {
                words.add(text);
            }
        }
        return String.join(", ", words);
    }

    private static String reasons(JsonNode reasons) {
        var all = new ArrayList<String>();
        reasons.forEach(reason -> all.add(reason.asText()));
        return String.join(", ", all);
    }
}
