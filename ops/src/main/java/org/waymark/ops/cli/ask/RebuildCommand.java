package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waymark rebuild}: read models built anew from the events, beside the old, then switched. */
@Command(
        name = "rebuild",
        description = "Builds read models anew from the events, beside the old ones, and switches to them.",
        mixinStandardHelpOptions = true)
public final class RebuildCommand extends Question {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "which read models (default: all)")
    List<String> names = List.of();

    @Override
    protected JsonNode ask(Api api) {
        var screen = spec.commandLine().getErr();
        return new ProjectionCommands(api, names, all -> new Progress(screen, "rebuilding", all)).each("rebuild");
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        var table = new Table("read model", "state", "position", "behind", "parked");
        answer.forEach(report -> table.row(
                Shown.text(report.path("name")),
                Shown.words(report.path("state")),
                report.path("position").asLong(),
                report.path("lag").asLong(),
                report.path("parked").asLong()));
        table.print(out);
    }
}
