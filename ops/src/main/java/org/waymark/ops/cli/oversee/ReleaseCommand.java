package org.waymark.ops.cli.oversee;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.events.research.Audience;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Screen;
import org.waymark.ops.cli.screen.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark release}: anonymous rows for research, from asking to fetching. */
@Command(
        name = "release",
        description = "Asks for anonymous rows for research, lists and shows what was asked for, approves, fetches.",
        mixinStandardHelpOptions = true)
public final class ReleaseCommand {
    private static final String PATH = "/api/releases/";

    @Command(
            name = "ask",
            description = "Asks for rows as everything is known now; a supervisor of all the areas has to agree.",
            mixinStandardHelpOptions = true)
    int ask(
            @Option(names = "--purpose", required = true, description = "what the rows are for") String purpose,
            @Option(
                            names = "--audience",
                            defaultValue = "UNDER_AGREEMENT",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
                    Audience audience,
            @Option(names = "--area", required = true, description = "this area and below; may be given again")
                    List<String> areas,
            @Mixin ServerChoice server) {
        var id = UUID.randomUUID();
        return new Screen(server)
                .put(
                        PATH + id,
                        Given.today("purpose", purpose, "audience", audience.name(), "areas", areas),
                        "asked for as " + id);
    }

    @Command(name = "list", description = "Your own, or those of your areas.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server).show(json, api -> Screen.all(api, "/api/releases", Map.of()), ReleaseCommand::table);
    }

    private static void table(PrintWriter out, JsonNode items) {
        var table = new Table("id", "state", "audience", "areas", "asked by", "on", "decided by");
        items.forEach(item -> table.row(
                Shown.text(item.path("id")),
                Shown.words(item.path("state")),
                Shown.words(item.path("audience")),
                areas(item),
                Shown.text(item.path("askedBy")),
                Shown.text(item.path("askedOn")),
                Shown.text(item.path("decidedBy"))));
        table.print(out);
    }

    private static String areas(JsonNode item) {
        var areas = new ArrayList<String>();
        item.path("areas").forEach(area -> areas.add(area.asText()));
        return String.join(", ", areas);
    }

    @Command(name = "show", description = "How one stands, and what it is for.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server).show(json, api -> api.get(PATH + id, Map.of()), OnRecord::fields);
    }

    @Command(
            name = "report",
            description = "What it gives up, what risk is left, and the manifest to approve.",
            mixinStandardHelpOptions = true)
    int report(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server).show(json, api -> api.get(PATH + id + "/report", Map.of()), (out, answer) -> {
            OnRecord.fields(out, answer.path("report"));
            out.println("files:");
            answer.path("files")
                    .forEach(file -> out.printf(
                            "  %s, %s bytes%n",
                            file.path("name").asText(), file.path("bytes").asText()));
            out.println("to approve: ops/waymark release approve " + id + " --manifest "
                    + answer.path("manifest").asText());
        });
    }

    @Command(
            name = "approve",
            description = "Approves the very files whose report you read.",
            mixinStandardHelpOptions = true)
    int approve(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--manifest", required = true, description = "as the report tells it") String manifest,
            @Mixin ServerChoice server) {
        return new Screen(server).put(PATH + id + "/approval", Given.today("manifest", manifest), "approved");
    }

    @Command(name = "decline", description = "Declines what somebody asked for.", mixinStandardHelpOptions = true)
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

    @Command(
            name = "fetch",
            description = "Fetches every file of an approved release, and checks each against the manifest.",
            mixinStandardHelpOptions = true)
    int fetch(
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "DIR", description = "a folder that is not there yet") Path folder,
            @Option(names = "--json", description = "as JSON") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server)
                .show(
                        json,
                        api -> new FetchedRelease(api, PATH + id, folder).fetch(),
                        (out, answer) -> out.printf(
                                "%s files, %s bytes, as the manifest says, in %s%n",
                                answer.path("files").asText(),
                                answer.path("bytes").asText(),
                                answer.path("folder").asText()));
    }
}
