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

/** {@code waymark programme}: the numbers a programme reports. */
@Command(name = "programme", description = "Shows the numbers a programme reports.", mixinStandardHelpOptions = true)
public final class ProgrammeCommand extends Question {
    @Option(names = "--area", description = "only there")
    @Nullable String area;

    @Option(names = "--association", paramLabel = "ID", description = "only groups of that association")
    @Nullable String association;

    @Option(names = "--from", paramLabel = "DAY", description = "what happened from that day")
    @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "to that day, and who was there then")
    @Nullable LocalDate to;

    @Option(names = "--known", paramLabel = "DAY", description = "as we knew it at that day or instant")
    @Nullable String known;

    @Override
    protected JsonNode ask(Api api) {
        return api.get(
                "/api/programme",
                Given.of("area", area, "association", association, "from", from, "to", to, "known", known));
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        var people = answer.path("people");
        var groups = answer.path("groups");
        var meetings = answer.path("meetings");
        var flow = answer.path("flow");
        out.printf("as of %s, and from %s to it%n%n", Shown.text(answer.path("to")), Shown.text(answer.path("from")));
        var table = new Table("", "", "");
        table.row("people", people.path("registered").asInt(), Shown.counts(people.path("byKind")));
        table.row("in a group", people.path("activeMembers").asInt(), "");
        table.row("stabilised", people.path("stabilised").asInt(), "");
        table.row("in work", people.path("inWork").asInt(), Shown.counts(people.path("byWork")));
        table.row(
                "recovered",
                people.path("recovered").asInt(),
                people.path("recoveredStillMembers") + " of them still in a group");
        table.row("groups", groups.path("total").asInt(), Shown.counts(groups.path("byKind")));
        table.row(
                "meetings held",
                meetings.path("held").asInt(),
                meetings.path("didNotMeet") + " not met, " + meetings.path("outstanding") + " unknown, attendance "
                        + Shown.percent(meetings.path("attendanceRate")));
        table.row("joined", flow.path("joined").asInt(), "");
        table.row("left", flow.path("left").asInt(), Shown.counts(flow.path("leftByReason")));
        table.row("reached by advocacy", flow.path("reachedByAdvocacy").asInt(), Shown.counts(flow.path("advocacy")));
        table.print(out);
    }
}
