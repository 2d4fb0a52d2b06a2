package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Shown;

/** A group's health on the screen: the state with its reasons first, then the figures they rest on. */
final class GroupScreen {
    private final JsonNode health;
    private final PrintWriter out;

    GroupScreen(JsonNode health, PrintWriter out) {
        this.health = health;
        this.out = out;
    }

    void show() {
        out.printf(
                "%s  %s group, %s, %s%n",
                Shown.text(health.path("name")),
                Shown.words(health.path("kind")),
                Shown.words(health.path("schedule").path("cadence")),
                Shown.text(health.path("area")));
        out.printf(
                "%s as of %s%n",
                Shown.words(health.path("state")).toUpperCase(Locale.ROOT), Shown.text(health.path("on")));
        health.path("reasons").forEach(reason -> out.printf("  - %s%n", Shown.text(reason.path("text"))));
        out.println();
        figures();
        meetings();
    }

    private void figures() {
        var members = health.path("members");
        out.printf(
                "members     %s: %s with mental illness, %s carers, %s both; %s stabilised, %s recovered, %s in work (%s)%n",
                members.path("members"),
                members.path("people"),
                members.path("carers"),
                members.path("both"),
                members.path("stabilised"),
                members.path("recovered"),
                members.path("inLivelihood"),
                Shown.percent(members.path("livelihoodShare")));
        var year = health.path("lastYear");
        out.printf(
                "last year   %s meetings due, %s held, %s not met%s, %s outstanding%n",
                year.path("due"),
                year.path("held"),
                year.path("didNotMeet"),
                Shown.inBrackets(year.path("reasons")),
                year.path("outstanding").size());
        var attendance = health.path("attendance");
        out.printf(
                "attendance  %s in the last %s meetings, %s in the %s before%n",
                Shown.percent(attendance.path("recent")),
                attendance.path("recentMeetings"),
                Shown.percent(attendance.path("before")),
                attendance.path("beforeMeetings"));
        var movement = health.path("movement");
        out.printf(
                "movement    %s joined, %s came back, %s left%s%n",
                movement.path("joined"),
                movement.path("returned"),
                movement.path("left"),
                Shown.inBrackets(movement.path("reasons")));
        var after = health.path("afterRecovery");
        out.printf(
                "recovered   %s as members, %s of them still here (%s)%n%n",
                after.path("recoveredAsMembers"), after.path("stillMembers"), Shown.percent(after.path("share")));
    }

    private void meetings() {
        var table = new Table("met on", "on roster", "present", "absent", "excused", "not marked", "visitors", "did");
        health.path("meetings")
                .forEach(meeting -> table.row(
                        Shown.text(meeting.path("heldOn")),
                        meeting.path("expected").asInt(),
                        meeting.path("present").asInt(),
                        meeting.path("absent").asInt(),
                        meeting.path("excused").asInt(),
                        meeting.path("notMarked").asInt(),
                        meeting.path("visitors").asInt(),
                        Shown.list(meeting.path("activities"))));
        if (!table.isEmpty()) {
            table.print(out);
        }
    }
}
