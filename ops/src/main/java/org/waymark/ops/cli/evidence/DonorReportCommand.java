package org.waymark.ops.cli.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark report}: what a director sends to a donor. */
@Command(
        name = "report",
        description =
                "Writes the report for donors: who stays, also after recovery, in sentences, tables and pictures.",
        mixinStandardHelpOptions = true)
public final class DonorReportCommand extends Question {
    @Parameters(paramLabel = "FILE", description = "what to write, called .html or .pdf")
    Path file = Path.of("");

    @Option(names = "--area", description = "only there")
    @Nullable String area;

    @Option(names = "--cut-off", paramLabel = "DAY", description = "the last day to look at")
    @Nullable String cutOff;

    @Override
    protected JsonNode ask(Api api) {
        var content = api.getBytes("/api/report", Given.of("format", format(), "area", area, "cutOff", cutOff));
        Kept.write(file, content);
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file.toString())
                .put("bytes", content.length);
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        out.printf("written to %s (%s bytes)%n", answer.path("file").asText(), Shown.number(answer.path("bytes")));
    }

    private String format() {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".html")) {
            return "HTML";
        }
        if (name.endsWith(".pdf")) {
            return "PDF";
        }
        throw new Sentence(Exit.USAGE, "USAGE", "a report is a file called .html or .pdf");
    }
}
