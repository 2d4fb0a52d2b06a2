package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Table;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark retention}: how long people stay, also after they have recovered. */
@Command(
        name = "retention",
        description = "Shows how long people stay in their group, from joining or from recovery.",
        mixinStandardHelpOptions = true)
public final class RetentionCommand extends Question {
    /** Where the clock starts. */
    enum Clock {
        JOINING,
        RECOVERY
    }

    @Option(
            names = "--clock",
            defaultValue = "JOINING",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Clock clock = Clock.JOINING;

    @Option(names = "--area", description = "only there")
    @Nullable String area;

    @Option(names = "--group", description = "only in that group: an id or a name")
    @Nullable String group;

    @Option(names = "--kind", description = "only PERSON_WITH_MENTAL_ILLNESS or CARER")
    @Nullable String kind;

    @Option(names = "--role", description = "only who joined in that role")
    @Nullable String role;

    @Option(names = "--cut-off", paramLabel = "DAY", description = "the last day to look at")
    @Nullable String cutOff;

    @Option(names = "--known", paramLabel = "DAY", description = "as we knew it at that day or instant")
    @Nullable String known;

    @Override
    JsonNode ask(Api api) {
        var id = group == null ? null : new Meant(api).group(group);
        return api.get(
                "/api/retention",
                with(
                        "clock", clock, "area", area, "group", id, "kind", kind, "role", role, "cutOff", cutOff,
                        "known", known));
    }

    @Override
    void show(JsonNode answer, PrintWriter out) {
        out.println(Shown.text(answer.path("sentence")));
        answer.path("cautions").forEach(caution -> out.println("  ! " + caution.asText()));
        out.printf(
                "%n%s people in %s groups, followed to %s: %s left, %s still members or transferred, %s died or lost"
                        + " their group%n",
                Shown.number(answer.path("people")),
                Shown.number(answer.path("groups")),
                Shown.text(answer.path("cutOff")),
                Shown.number(answer.path("left")),
                Shown.number(answer.path("censored")),
                Shown.number(answer.path("competing")));
        var exits = Shown.counts(answer.path("exits"));
        out.printf("went: %s%n%n", exits.isEmpty() ? "nobody" : exits);
        var table = new Table("months", "at risk", "staying", "95% interval");
        answer.path("after")
                .forEach(share -> table.row(
                        share.path("months").asInt(),
                        share.path("atRisk").asInt(),
                        share(share.path("staying")),
                        interval(share)));
        table.print(out);
        var median = answer.path("medianDays");
        out.printf(
                "%nhalf have left after %s%s%n",
                days(median.path("days")),
                median.path("low").isNumber()
                        ? " (95% interval " + days(median.path("low")) + " to " + days(median.path("high")) + ")"
                        : "");
    }

    private static String days(JsonNode days) {
        return days.isNumber() ? Shown.number(days) + " days" : "longer than was observed";
    }

    private static String share(JsonNode share) {
        return share.isNumber() ? String.format(Locale.ROOT, "%.3f", share.asDouble()) : "–";
    }

    private static String interval(JsonNode step) {
        return step.path("low").isNumber() ? share(step.path("low")) + " to " + share(step.path("high")) : "";
    }
}
