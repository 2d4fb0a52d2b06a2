package org.waymark.ops.cli.oversee;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Screen;
import org.waymark.ops.cli.screen.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark four-eyes}: which corrections nobody makes alone. */
@Command(
        name = "four-eyes",
        description = "Shows and says which corrections need a second pair of eyes.",
        mixinStandardHelpOptions = true)
public final class FourEyesCommand {
    @Command(name = "list", description = "What needs four eyes, and where.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server).show(json, api -> api.get("/api/four-eyes", Map.of()), FourEyesCommand::table);
    }

    private static void table(PrintWriter out, JsonNode answer) {
        var table = new Table("area", "kinds");
        answer.path("items").forEach(rule -> {
            List<String> kinds = new ArrayList<>();
            rule.path("kinds").forEach(kind -> kinds.add(Shown.words(kind)));
            var area = Shown.text(rule.path("area"));
            table.row(area.isEmpty() ? "everywhere" : area, String.join(", ", kinds));
        });
        table.print(out);
    }

    @Command(
            name = "ask",
            description = {
                "From now on these corrections need four eyes there; without kinds nothing is asked there any more.",
                "What is asked of the whole programme or of an area around it goes on."
            },
            mixinStandardHelpOptions = true)
    int ask(
            @Parameters(paramLabel = "KIND", arity = "0..*", description = "${COMPLETION-CANDIDATES}") @Nullable List<CorrectionKind> kinds,
            @Option(names = "--area", description = "this area and below (default: the whole programme)") @Nullable String area,
            @Mixin ServerChoice server) {
        var asked = kinds == null ? List.of() : kinds;
        return new Screen(server).put("/api/four-eyes", Given.today("area", area, "kinds", asked), "set");
    }
}
