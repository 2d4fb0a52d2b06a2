package org.waymark.ops.cli.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.access.BreakGlassReason;
import org.waymark.events.access.ReviewOutcome;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.Spoken;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Screen;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark break-glass}: to read a person who is not one's own for some hours, and to look at who did. */
@Command(
        name = "break-glass",
        description = "Lets you read a person who is not yours for some hours, with a reason that a supervisor reads.",
        mixinStandardHelpOptions = true)
public final class BreakGlassCommand {
    @Command(
            name = "open",
            description =
                    "Breaks the glass; afterwards journey and history show this person, marked, until it is over.",
            mixinStandardHelpOptions = true)
    int open(
            @Parameters(paramLabel = "PERSON", description = "an id") String person,
            @Option(names = "--reason", required = true, description = "${COMPLETION-CANDIDATES}")
                    BreakGlassReason reason,
            @Option(
                            names = "--why",
                            paramLabel = "FILE",
                            description =
                                    "a file that says why in at least 20 letters, or - for what is piped in; asked for"
                                            + " otherwise, since everybody on the machine can read arguments")
                    @Nullable String why,
            @Option(names = "--minutes", defaultValue = "180", description = "how long (default: ${DEFAULT-VALUE})")
                    int minutes,
            @Mixin ServerChoice server) {
        return new Screen(server)
                .say(
                        api -> api.postNow(
                                "/api/people/" + person + "/break-glass",
                                Given.today("reason", reason, "text", Spoken.text(why, "why"), "minutes", minutes)),
                        "the glass is broken for %d minutes; a supervisor will look at it".formatted(minutes));
    }

    @Command(
            name = "list",
            description = "Shows supervisors what waits to be looked at in their areas.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--reviewed", description = "what somebody has looked at already") boolean reviewed,
            @Mixin ServerChoice server) {
        return new Screen(server).show(false, api -> all(api, reviewed), BreakGlassCommand::table);
    }

    private static JsonNode all(Api api, boolean reviewed) {
        return Screen.all(api, "/api/break-glass", Map.of("reviewed", reviewed));
    }

    private static void table(PrintWriter out, JsonNode items) {
        var table = new Table("id", "who", "person", "area", "reason", "until", "why", "");
        items.forEach(broken -> table.row(
                Shown.text(broken.path("id")),
                Shown.text(broken.path("account")),
                Shown.text(broken.path("personId")),
                Shown.text(broken.path("area")),
                Shown.words(broken.path("reason")),
                Shown.text(broken.path("until")),
                Shown.text(broken.path("text")),
                broken.has("outcome") ? Shown.words(broken.path("outcome")) : overdue(broken)));
        table.print(out);
    }

    private static String overdue(JsonNode broken) {
        return broken.path("overdue").asBoolean() ? "OVERDUE" : "";
    }

    @Command(
            name = "review",
            description = "Says what you think of it; what was not justified is over at once.",
            mixinStandardHelpOptions = true)
    int review(
            @Parameters(paramLabel = "ID", description = "as the list shows it") String id,
            @Option(names = "--outcome", required = true, description = "${COMPLETION-CANDIDATES}")
                    ReviewOutcome outcome,
            @Option(
                            names = "--note",
                            paramLabel = "FILE",
                            description = "a file with a note, or - for what is piped in")
                    @Nullable String note,
            @Mixin ServerChoice server) {
        return new Screen(server).say(api -> review(api, id, outcome, note), "reviewed");
    }

    private static JsonNode review(Api api, String id, ReviewOutcome outcome, @Nullable String note) {
        var one = waiting(api, id);
        var path = "/api/break-glass/%s/%s/%s/review"
                .formatted(one.path("account").asText(), one.path("personId").asText(), id);
        var said = note == null ? null : Spoken.text(note, "note");
        return api.putNow(path, Given.today("outcome", outcome, "note", said));
    }

    private static JsonNode waiting(Api api, String id) {
        for (var broken : all(api, false)) {
            if (broken.path("id").asText().equals(id)) {
                return broken;
            }
        }
        throw new Sentence(Exit.REFUSED, "NOT_FOUND", "nothing of this id waits to be looked at; see the list");
    }
}
