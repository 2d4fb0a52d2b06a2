package org.waymark.ops.register.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.NotMetReason;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Lanes;
import org.waymark.ops.client.Receipt;
import org.waymark.ops.register.kind.Ids;
import org.waymark.ops.register.mapping.Problem;

/** Takes one meeting: as a sheet, as "did not meet", or, when its sheet is there, mark by mark what it lacks. */
final class MeetingTaking {
    private final MeetingDraft meeting;
    private final Lanes lanes;
    private final Gaps gaps;
    private final Faults faults;
    private final UUID group;
    private final UUID id;

    MeetingTaking(MeetingDraft meeting, Lanes lanes, Ids ids, Gaps gaps, Faults faults) {
        this.meeting = meeting;
        this.lanes = lanes;
        this.gaps = gaps;
        this.faults = faults;
        this.group = meeting.key.group();
        this.id = ids.part("meeting", group, meeting.key.day());
    }

    void take() {
        if (meeting.wasHeld()) {
            takeSheet(Agreement.of(meeting, faults));
        } else {
            takeDidNotMeet();
        }
    }

    private void takeDidNotMeet() {
        var day = meeting.key.day().toString();
        var reason = meeting.reason == null ? NotMetReason.OTHER : meeting.reason;
        try {
            count(
                    send(
                            path() + "/did-not-meet",
                            Map.of("occurredOn", day, "scheduledOn", day, "reason", reason.name())),
                    1);
        } catch (ApiRefused refused) {
            if (refused.code().equals("DID_NOT_MEET_EXISTS")) {
                faults.there(1);
                return;
            }
            var row = meeting.notMetRow == null ? meeting.ticks.getFirst().row() : meeting.notMetRow;
            var column = meeting.notMetRow == null ? meeting.ticks.getFirst().column() : meeting.notMetColumn;
            faults.fault(row, new Problem(column, refused.code(), sentence(refused)));
        }
    }

    private void takeSheet(Map<UUID, Tick> marks) {
        if (marks.isEmpty()) {
            return;
        }
        try {
            count(send(path(), sheet(marks)), marks.size());
        } catch (ApiRefused refused) {
            switch (refused.code()) {
                case "NOT_ON_ROSTER" -> takeSheetWithout(refused, marks);
                case "SHEET_EXISTS" ->
                    marks.values().forEach(tick -> gaps.fill(group, refused.more("meetingId"), tick));
                default -> marks.values().forEach(tick -> fault(tick, refused.code(), sentence(refused)));
            }
        }
    }

    private void takeSheetWithout(ApiRefused refused, Map<UUID, Tick> marks) {
        Map<UUID, Tick> rest = new TreeMap<>(marks);
        for (var stranger : refused.moreTexts("people")) {
            var tick = rest.remove(UUID.fromString(stranger));
            if (tick != null) {
                fault(
                        tick,
                        refused.code(),
                        "this person was not in the group on " + meeting.key.day()
                                + "; correct the day of joining, or take the mark out");
            }
        }
        if (rest.size() == marks.size()) {
            rest.values().forEach(tick -> fault(tick, refused.code(), sentence(refused)));
        } else {
            takeSheet(rest);
        }
    }

    private Map<String, Object> sheet(Map<UUID, Tick> marks) {
        Map<String, String> said = new TreeMap<>();
        marks.forEach((person, tick) -> said.put(person.toString(), tick.said().name()));
        List<String> activities = new ArrayList<>();
        meeting.activities.forEach(activity -> activities.add(activity.name()));
        Map<String, Object> body = new TreeMap<>(Map.of(
                "occurredOn",
                meeting.key.day().toString(),
                "heldOn",
                meeting.key.day().toString(),
                "format",
                meeting.format.name(),
                "marks",
                said,
                "visitors",
                meeting.visitors,
                "activities",
                activities));
        if (meeting.note != null) {
            body.put("note", meeting.note);
        }
        return body;
    }

    private String path() {
        return "/api/groups/" + group + "/meetings/" + id;
    }

    private Receipt send(String path, Map<String, Object> body) {
        return Sending.send(lanes, new Command(group, path, body));
    }

    private void count(Receipt receipt, int marks) {
        if (receipt.repeated()) {
            faults.there(marks);
        } else {
            faults.taken(marks);
        }
    }

    private void fault(Tick tick, String code, String sentence) {
        faults.fault(tick.row(), new Problem(tick.column(), code, sentence));
    }

    private static String sentence(@Nullable ApiRefused refused) {
        return refused == null ? "" : String.valueOf(refused.getMessage());
    }
}
