package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Meant;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark journey}: one person's way, in order of occurrence. */
@Command(name = "journey", description = "Shows one person's journey.", mixinStandardHelpOptions = true)
public final class JourneyCommand extends Question {
    @Parameters(paramLabel = "PERSON", description = "an id, a name or the programme's number")
    String person = "";

    @Option(names = "--on", paramLabel = "DAY", description = "as it was on that day")
    @Nullable LocalDate on;

    @Option(names = "--known", paramLabel = "DAY", description = "as we knew it at that day or instant")
    @Nullable String known;

    @Override
    protected JsonNode ask(Api api) {
        var id = new Meant(api).person(person);
        return api.get("/api/people/" + id + "/journey", Given.of("on", on, "known", known));
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        var summary = answer.path("summary");
        var details = summary.path("details");
        if (answer.has("breakGlass")) {
            out.printf(
                    "SEEN THROUGH BROKEN GLASS until %s; a supervisor will look at it%n",
                    Shown.text(answer.at("/breakGlass/until")));
        }
        out.printf(
                "%s  %s  %s, %s%n",
                Shown.text(details.path("name")),
                Shown.text(details.path("reference")),
                Shown.list(summary.path("kinds")),
                Shown.text(summary.path("area")));
        out.printf("as of %s%s%n%n", answer.path("on").asText(), incomplete(answer));
        answer.path("records").forEach(record -> out.printf("also registered as %s%n", record.asText()));
        standing(summary, out);
        var timeline = new Table("when", "what", "");
        answer.path("timeline")
                .forEach(entry -> timeline.row(
                        Shown.text(entry.path("occurredOn")),
                        Shown.text(entry.path("text")) + asked(entry),
                        standing(entry) + (entry.has("recordedAs") ? " (other record)" : "")));
        timeline.print(out);
    }

    private static String asked(JsonNode entry) {
        return entry.has("askedBy")
                ? " (asked by %s, approved by %s)"
                        .formatted(Shown.text(entry.path("askedBy")), Shown.text(entry.path("approvedBy")))
                : "";
    }

    private static void standing(JsonNode summary, PrintWriter out) {
        summary.path("memberships")
                .forEach(spell -> out.printf(
                        "%s %s %s since %s%s (%s days)%n",
                        spell.path("current").asBoolean() ? "is" : "was",
                        Shown.words(spell.path("role")) + " of",
                        Shown.text(spell.path("group")),
                        Shown.text(spell.path("joinedOn")),
                        spell.has("leftOn") ? " until " + Shown.text(spell.path("leftOn")) : "",
                        Shown.number(spell.path("days"))));
        var attended = summary.path("lastTwelveMonths");
        if (attended.path("sheets").asInt() > 0) {
            out.printf(
                    "attended %s of %s meetings in twelve months (%s)%n",
                    attended.path("present"), attended.path("sheets"), Shown.percent(attended.path("share")));
        }
        if (summary.has("recoveredOn")) {
            out.printf(
                    "satisfactory recovery on %s, %s days ago; %s in a group%n",
                    Shown.text(summary.path("recoveredOn")),
                    Shown.number(summary.path("daysSinceRecovery")),
                    summary.path("memberAfterRecovery").asBoolean() ? "still" : "no longer");
        }
        summary.path("openSetbacks")
                .forEach(setback -> out.printf(
                        "open setback: %s, %s, since %s%n",
                        Shown.words(setback.path("kind")),
                        Shown.words(setback.path("severity")),
                        Shown.text(setback.path("since"))));
        out.println();
    }

    private static String standing(JsonNode entry) {
        var standing = Shown.words(entry.path("standing"));
        return standing.equals("stands") ? "" : standing;
    }

    private static String incomplete(JsonNode answer) {
        return answer.path("incomplete").asBoolean() ? "; INCOMPLETE: an event waits to be mended" : "";
    }
}
