package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Meant;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark group}: how a group does, and why that is said. */
@Command(
        name = "group",
        description = "Shows a group's health, or who is in it; without a name, the groups there are.",
        mixinStandardHelpOptions = true)
public final class GroupCommand extends Question {
    @Parameters(paramLabel = "GROUP", arity = "0..1", description = "an id or a name")
    @Nullable String group;

    @Option(names = "--roster", description = "who is in it")
    boolean roster;

    @Option(names = "--on", paramLabel = "DAY", description = "as it was on that day")
    @Nullable LocalDate on;

    @Option(names = "--known", paramLabel = "DAY", description = "as we knew it at that day or instant")
    @Nullable String known;

    @Option(names = "--area", description = "only groups there (for the list)")
    @Nullable String area;

    @Option(
            names = "--limit",
            defaultValue = "50",
            description = "how many groups (for the list; default: ${DEFAULT-VALUE})")
    int limit;

    @Override
    protected JsonNode ask(Api api) {
        if (group == null) {
            return api.get("/api/groups", Given.of("area", area, "limit", limit));
        }
        var path = "/api/groups/" + new Meant(api).group(group);
        return roster
                ? api.get(path + "/roster", Given.of("on", on, "known", known))
                : api.get(path + "/health", Given.of("on", on, "known", known));
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        if (answer.has("items")) {
            list(answer, out);
        } else if (roster) {
            roster(answer, out);
        } else {
            new GroupScreen(answer, out).show();
        }
    }

    private static void list(JsonNode answer, PrintWriter out) {
        var table = new Table("group", "area", "kind", "state", "members", "last met", "id");
        answer.path("items")
                .forEach(group -> table.row(
                        Shown.text(group.path("name")),
                        Shown.text(group.path("area")),
                        Shown.words(group.path("kind")),
                        Shown.words(group.path("state")),
                        group.path("members").asInt(),
                        Shown.text(group.path("lastMet")),
                        Shown.text(group.path("id"))));
        table.print(out);
        if (answer.path("next").isTextual()) {
            out.println("… and more (--limit)");
        }
    }

    private static void roster(JsonNode answer, PrintWriter out) {
        var table = new Table("name", "kind", "role", "joined", "id");
        answer.path("members")
                .forEach(member -> table.row(
                        Shown.text(member.path("name")),
                        Shown.list(member.path("kinds")),
                        Shown.words(member.path("role")),
                        Shown.text(member.path("joinedOn")),
                        Shown.text(member.path("personId"))));
        table.print(out);
    }
}
