package org.waymark.ops.cli.oversee;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.ask.Meant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark corrections}: what somebody asked to be corrected, and what another decides. */
@Command(
        name = "corrections",
        description = "Lists corrections that were asked for, shows one, approves, declines or withdraws it.",
        mixinStandardHelpOptions = true)
public final class CorrectionsCommand {
    private static final String PATH = "/api/corrections/";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Command(name = "list", description = "Those that wait for a decision.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--settled", description = "those that wait no longer") boolean settled,
            @Option(names = "--kind", description = "such as MILESTONE or ATTENDANCE") @Nullable String kind,
            @Option(names = "--area", description = "this area and below") @Nullable String area,
            @Option(names = "--person", description = "an id, a name or the programme's number") @Nullable String person,
            @Option(names = "--asked-by", paramLabel = "ACCOUNT", description = "whoever asked") @Nullable String by,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(spec, server)
                .show(
                        json,
                        api -> {
                            var whom = person == null ? null : new Meant(api).person(person);
                            var filter = Screen.given(
                                    "settled", settled, "kind", kind, "area", area, "person", whom, "askedBy", by);
                            return Screen.all(api, "/api/corrections", filter);
                        },
                        CorrectionsCommand::table);
    }

    private static void table(PrintWriter out, JsonNode items) {
        var table = new Table("id", "state", "kind", "why", "asked by", "on", "area", "person", "refusal");
        items.forEach(item -> table.row(
                Screen.text(item.path("id")),
                Screen.words(item.path("state")),
                Screen.words(item.path("kind")),
                Screen.words(item.path("because")),
                Screen.text(item.path("askedBy")),
                Screen.text(item.path("occurredOn")),
                Screen.text(item.path("area")),
                Screen.text(item.path("personId")),
                Screen.text(item.path("refusal"))));
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
        return new Screen(spec, server).show(json, api -> api.get(PATH + id, Map.of()), CorrectionsCommand::one);
    }

    private static void one(PrintWriter out, JsonNode answer) {
        var request = answer.path("request");
        out.printf(
                "%s, %s: asked by %s%n",
                Screen.words(request.path("kind")),
                Screen.words(request.path("state")),
                Screen.text(request.path("askedBy")));
        if (request.has("decidedBy")) {
            out.printf(
                    "decided by %s, %s%n",
                    Screen.text(request.path("decidedBy")), Screen.time(request.path("decidedAt")));
        }
        if (answer.has("sentence")) {
            out.printf(
                    "refused: %s (%s)%n", Screen.text(answer.path("sentence")), Screen.text(request.path("refusal")));
        }
        if (answer.has("declinedBecause")) {
            out.printf("declined: %s%n", Screen.text(answer.path("declinedBecause")));
        }
        out.println("on record when it was asked for:");
        Screen.entries(out, answer.path("recorded"));
        if (!answer.path("since").isEmpty()) {
            out.println("recorded since:");
            Screen.entries(out, answer.path("since"));
        }
        out.println("should say:");
        Screen.fields(out, answer.path("shouldSay"));
    }

    @Command(
            name = "approve",
            description = "Approves what somebody else asked for; it is carried out at once.",
            mixinStandardHelpOptions = true)
    int approve(@Parameters(paramLabel = "ID") String id, @Mixin ServerChoice server) {
        return new Screen(spec, server)
                .put(PATH + id + "/approval", Screen.today(), Map.of(), "approved, and carried out");
    }

    @Command(name = "decline", description = "Declines what somebody else asked for.", mixinStandardHelpOptions = true)
    int decline(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", required = true, description = "why, for whoever asked") String reason,
            @Mixin ServerChoice server) {
        return new Screen(spec, server)
                .put(PATH + id + "/declining", Screen.today("reason", reason), Map.of(), "declined");
    }

    @Command(name = "withdraw", description = "Withdraws what you asked for.", mixinStandardHelpOptions = true)
    int withdraw(@Parameters(paramLabel = "ID") String id, @Mixin ServerChoice server) {
        return new Screen(spec, server).put(PATH + id + "/withdrawal", Screen.today(), Map.of(), "withdrawn");
    }
}
