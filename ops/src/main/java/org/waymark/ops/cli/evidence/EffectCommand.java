package org.waymark.ops.cli.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Meant;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark effect}: what changed around recovery. */
@Command(
        name = "effect",
        description = "Shows what changed around recovery: who stayed, attendance, measures, work.",
        mixinStandardHelpOptions = true)
public final class EffectCommand extends Question {
    @Option(names = "--area", description = "only there")
    @Nullable String area;

    @Option(names = "--group", description = "only in that group: an id or a name")
    @Nullable String group;

    @Option(names = "--cut-off", paramLabel = "DAY", description = "the last day to look at")
    @Nullable String cutOff;

    @Override
    protected JsonNode ask(Api api) {
        var id = group == null ? null : new Meant(api).group(group);
        return api.get("/api/effect", Given.of("area", area, "group", id, "cutOff", cutOff));
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        answer.path("sentences").forEach(sentence -> out.println("- " + sentence.asText()));
        var windows = answer.path("attendance").path("windows");
        if (!windows.isEmpty()) {
            out.println();
            var table = new Table("months from recovery", "people", "meetings", "came");
            windows.forEach(window -> table.row(
                    window.path("fromMonth").asInt() + " to "
                            + window.path("toMonth").asInt(),
                    Shown.number(window.path("people")),
                    Shown.number(window.path("meetings")),
                    Shown.percent(window.path("share"))));
            table.print(out);
        }
        out.printf(
                "%nno work known: %s, order of work and recovery not known: %s%n",
                Shown.number(answer.path("work").path("noWork")),
                Shown.number(answer.path("work").path("notKnown")));
    }
}
