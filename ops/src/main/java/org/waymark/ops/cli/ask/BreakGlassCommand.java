package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.events.access.BreakGlassReason;
import org.waymark.events.access.ReviewOutcome;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.Spoken;
import org.waymark.ops.cli.Table;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Pages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark break-glass}: to read a person who is not one's own for some hours, and to look at who did. */
@Command(
        name = "break-glass",
        description = "Lets you read a person who is not yours for some hours, with a reason that a supervisor reads.",
        mixinStandardHelpOptions = true)
public final class BreakGlassCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

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
        try (var connection = server.connect(spec.commandLine().getErr())) {
            var body = dated(Map.of("reason", reason, "text", Spoken.text(why, "why"), "minutes", minutes));
            connection.api().postNow("/api/people/" + person + "/break-glass", body);
        }
        say("the glass is broken for %d minutes; a supervisor will look at it".formatted(minutes));
        return Exit.OK;
    }

    @Command(
            name = "list",
            description = "Shows supervisors what waits to be looked at in their areas.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--reviewed", description = "what somebody has looked at already") boolean reviewed,
            @Mixin ServerChoice server) {
        var table = new Table("id", "who", "person", "area", "reason", "until", "why", "");
        try (var connection = server.connect(spec.commandLine().getErr())) {
            each(
                    connection.api(),
                    reviewed,
                    broken -> table.row(
                            Shown.text(broken.path("id")),
                            Shown.text(broken.path("account")),
                            Shown.text(broken.path("personId")),
                            Shown.text(broken.path("area")),
                            Shown.words(broken.path("reason")),
                            Shown.text(broken.path("until")),
                            Shown.text(broken.path("text")),
                            broken.has("outcome") ? Shown.words(broken.path("outcome")) : overdue(broken)));
        }
        var out = spec.commandLine().getOut();
        table.print(out);
        out.flush();
        return Exit.OK;
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
        try (var connection = server.connect(spec.commandLine().getErr())) {
            var one = waiting(connection.api(), id);
            Map<String, @Nullable Object> body = dated(Map.of("outcome", outcome));
            body.put("note", note == null ? null : Spoken.text(note, "note"));
            connection
                    .api()
                    .putNow(
                            "/api/break-glass/%s/%s/%s/review"
                                    .formatted(
                                            one.path("account").asText(),
                                            one.path("personId").asText(),
                                            id),
                            body);
        }
        say("reviewed");
        return Exit.OK;
    }

    private static JsonNode waiting(Api api, String id) {
        var found = new AtomicReference<@Nullable JsonNode>();
        each(api, false, broken -> {
            if (broken.path("id").asText().equals(id)) {
                found.set(broken);
            }
        });
        var one = found.get();
        if (one == null) {
            throw new Sentence(Exit.REFUSED, "NOT_FOUND", "nothing of this id waits to be looked at; see the list");
        }
        return one;
    }

    private static void each(Api api, boolean reviewed, Consumer<JsonNode> item) {
        new Pages(api).each("/api/break-glass", Map.of("reviewed", reviewed), item);
    }

    private static Map<String, @Nullable Object> dated(Map<String, ?> said) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(said);
        body.put("occurredOn", LocalDate.now(Clock.systemDefaultZone()).toString());
        return body;
    }

    private void say(String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(sentence);
        out.flush();
    }
}
