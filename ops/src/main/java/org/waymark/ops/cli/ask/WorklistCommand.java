package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark worklist}: who needs a visit and why. */
@Command(name = "worklist", description = "Shows who needs a visit, and why.", mixinStandardHelpOptions = true)
public final class WorklistCommand extends Question {
    @Option(names = "--area", description = "only there")
    @Nullable String area;

    @Option(names = "--case-worker", paramLabel = "ACCOUNT", description = "only that case load")
    @Nullable String caseWorker;

    @Option(names = "--reason", description = "only for that reason")
    @Nullable String reason;

    @Option(names = "--limit", defaultValue = "50", description = "how many (default: ${DEFAULT-VALUE})")
    int limit;

    @Option(names = "--on", paramLabel = "DAY", description = "as it was on that day")
    @Nullable LocalDate on;

    @Option(names = "--known", paramLabel = "DAY", description = "as we knew it at that day or instant")
    @Nullable String known;

    @Override
    protected JsonNode ask(Api api) {
        return api.get(
                "/api/worklist",
                Given.of(
                        "area",
                        area,
                        "caseWorker",
                        caseWorker,
                        "reason",
                        reason,
                        "limit",
                        limit,
                        "on",
                        on,
                        "known",
                        known));
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        var table = new Table("since", "reason", "who", "why", "id");
        answer.path("items")
                .forEach(item -> table.row(
                        Shown.text(item.path("since")),
                        Shown.words(item.path("reason")),
                        Shown.text(item.path("name")),
                        Shown.text(item.path("why")),
                        Shown.text(item.path(item.hasNonNull("person") ? "person" : "group"))));
        if (table.isEmpty()) {
            out.println("nobody waits");
            return;
        }
        table.print(out);
        if (answer.path("next").isTextual()) {
            out.println("… and more (--limit)");
        }
    }
}
