package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waymark verify}: read models built anew beside the ones in use and compared byte for byte. */
@Command(
        name = "verify",
        description = "Builds read models anew beside the ones in use and compares them byte for byte.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand extends Question {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "which read models (default: all)")
    List<String> names = List.of();

    private boolean same = true;

    @Override
    public Integer call() {
        int exit = super.call();
        return exit == Exit.OK && !same ? Exit.NOT_VERIFIED : exit;
    }

    @Override
    protected JsonNode ask(Api api) {
        var screen = spec.commandLine().getErr();
        var answer =
                new ProjectionCommands(api, names, all -> new Progress(screen, "verifying", all)).each("verification");
        answer.forEach(report -> same &= isSame(report));
        return answer;
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        var table = new Table("read model", "position", "compared", "different", "missing", "extra", "");
        answer.forEach(report -> table.row(
                Shown.text(report.path("projection")),
                report.path("position").asLong(),
                report.path("compared").asLong(),
                report.path("different").asLong(),
                report.path("missing").asLong(),
                report.path("extra").asLong(),
                isSame(report) ? "the same" : "NOT THE SAME"));
        table.print(out);
    }

    private static boolean isSame(JsonNode report) {
        return report.path("different").asLong() == 0
                && report.path("missing").asLong() == 0
                && report.path("extra").asLong() == 0
                && report.has("compared");
    }
}
