package org.waymark.ops.cli.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Meant;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.client.Api;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark reads}: who read a person, or whom an account read, the latest first. */
@Command(
        name = "reads",
        description = "Shows who read a person, or whom an account read, the latest first.",
        mixinStandardHelpOptions = true)
public final class ReadsCommand extends Question {
    private static final int MOST = 200;

    /** One of them. */
    static final class Whose {
        @Option(names = "--person", required = true, description = "an id, a name or the programme's number")
        String person = "";

        @Option(names = "--by", required = true, paramLabel = "ACCOUNT", description = "an account")
        String by = "";
    }

    @ArgGroup(multiplicity = "1")
    Whose whose = new Whose();

    @Option(names = "--limit", description = "how many at most (default: ${DEFAULT-VALUE})")
    int limit = 50;

    @Override
    protected JsonNode ask(Api api) {
        var path = whose.person.isEmpty()
                ? "/api/accounts/" + whose.by
                : "/api/people/" + new Meant(api).person(whose.person);
        var items = JsonNodeFactory.instance.arrayNode();
        String cursor = null;
        do {
            var size = Math.min(MOST, limit - items.size());
            var page = api.get(path + "/reads", Given.of("limit", size, "cursor", cursor));
            page.path("items").forEach(items::add);
            cursor = page.path("next").isTextual() ? page.path("next").asText() : null;
        } while (cursor != null && items.size() < limit);
        return JsonNodeFactory.instance.objectNode().set("items", items);
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        var table = new Table("when", "who", "as", "person", "saw", "by", "");
        answer.path("items")
                .forEach(read -> table.row(
                        Shown.text(read.path("at")).replaceFirst("\\..*Z$", "Z"),
                        Shown.text(read.path("reader")),
                        Shown.text(read.path("role")),
                        Shown.text(read.path("personId")),
                        Shown.text(read.path("fields")),
                        Shown.text(read.path("question")),
                        read.has("breakGlass") ? "broke the glass" : ""));
        table.print(out);
    }
}
