package org.waymark.ops.cli.oversee;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Screen;
import org.waymark.ops.cli.screen.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark corrections}: what somebody asked to be corrected, and what another decides. */
@Command(
        name = "corrections",
        description = "Lists corrections that were asked for, shows one, approves, declines or withdraws it.",
        mixinStandardHelpOptions = true)
public final class CorrectionsCommand {
    private static final String PATH = "/api/corrections/";

    @Command(name = "list", description = "Those that wait for a decision.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Waiting which,
            @Option(names = "--kind", description = "such as MILESTONE or ATTENDANCE") @Nullable String kind,
            @Option(names = "--asked-by", paramLabel = "ACCOUNT", description = "whoever asked") @Nullable String by,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server)
                .show(
                        json,
                        api -> which.in(api, "/api/corrections", Given.of("kind", kind, "askedBy", by)),
                        CorrectionsCommand::table);
    }

    private static void table(PrintWriter out, JsonNode items) {
        var table = new Table("id", "state", "kind", "why", "asked by", "on", "area", "person", "refusal");
        items.forEach(item -> table.row(
                Shown.text(item.path("id")),
                Shown.words(item.path("state")),
                Shown.words(item.path("kind")),
                Shown.words(item.path("because")),
                Shown.text(item.path("askedBy")),
                Shown.text(item.path("occurredOn")),
                Shown.text(item.path("area")),
                Shown.text(item.path("personId")),
                Shown.text(item.path("refusal"))));
        table.print(out);
    }

    @Command(
            name = "show",
            description = "What the record says, what it should say, and why.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server).show(json, api -> api.get(PATH + id, Map.of()), CorrectionsCommand::one);
    }

    private static void one(PrintWriter out, JsonNode answer) {
        var request = answer.path("request");
        out.printf(
                "%s, %s: asked by %s%n",
                Shown.words(request.path("kind")),
                Shown.words(request.path("state")),
                Shown.text(request.path("askedBy")));
        if (request.has("decidedBy")) {
            out.printf(
                    "decided by %s, %s%n",
                    Shown.text(request.path("decidedBy")), Shown.time(request.path("decidedAt")));
        }
        if (answer.has("sentence")) {
            out.printf("refused: %s (%s)%n", Shown.text(answer.path("sentence")), Shown.text(request.path("refusal")));
        }
        if (answer.has("declinedBecause")) {
            out.printf("declined: %s%n", Shown.text(answer.path("declinedBecause")));
        }
        out.println("on record when it was asked for:");
        OnRecord.entries(out, answer.path("recorded"));
        if (!answer.path("since").isEmpty()) {
            out.println("recorded since:");
            OnRecord.entries(out, answer.path("since"));
        }
        out.println("should say:");
        OnRecord.fields(out, answer.path("shouldSay"));
    }

    @Command(
            name = "approve",
            description = "Approves what somebody else asked for; it is carried out at once.",
            mixinStandardHelpOptions = true)
    int approve(@Parameters(paramLabel = "ID") String id, @Mixin ServerChoice server) {
        return new Screen(server).put(PATH + id + "/approval", Given.today(), "approved, and carried out");
    }

    @Command(name = "decline", description = "Declines what somebody else asked for.", mixinStandardHelpOptions = true)
    int decline(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", required = true, description = "why, for whoever asked") String reason,
            @Mixin ServerChoice server) {
        return new Screen(server).put(PATH + id + "/declining", Given.today("reason", reason), "declined");
    }

    @Command(name = "withdraw", description = "Withdraws what you asked for.", mixinStandardHelpOptions = true)
    int withdraw(@Parameters(paramLabel = "ID") String id, @Mixin ServerChoice server) {
        return new Screen(server).put(PATH + id + "/withdrawal", Given.today(), "withdrawn");
    }
}
