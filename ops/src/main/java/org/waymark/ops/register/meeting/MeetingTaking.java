package org.waymark.ops.register.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
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
    private final LocalDate today;
    private final RecordedSheets recorded;
    private final Faults faults;
    private final UUID group;
    private final UUID id;

    MeetingTaking(MeetingDraft meeting, Lanes lanes, Ids ids, LocalDate today, RecordedSheets recorded, Faults faults) {
        this.meeting = meeting;
        this.lanes = lanes;
        this.today = today;
        this.recorded = recorded;
        this.faults = faults;
        this.group = meeting.key.group();
        this.id = ids.part("meeting", group, meeting.key.day());
    }

    void take() {
        if (meeting.wasHeld()) {
            takeSheet(agreed());
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

    /** One mark a person; what contradicts is given back. */
    private Map<UUID, Tick> agreed() {
        Map<UUID, Tick> marks = new TreeMap<>();
        if (meeting.notMetRow != null) {
            faults.fault(
                    meeting.notMetRow,
                    new Problem(
                            meeting.notMetColumn,
                            "MARKS_DISAGREE",
                            "others are marked at this meeting, so the group did meet; take this or their marks out"));
        }
        for (var tick : meeting.ticks) {
            var first = tick.said() == Said.DID_NOT_MEET ? null : marks.putIfAbsent(tick.person(), tick);
            if (tick.said() == Said.DID_NOT_MEET || (first != null && first.said() != tick.said())) {
                fault(
                        tick,
                        "MARKS_DISAGREE",
                        "another mark for the same meeting says otherwise; keep the one that is" + " right");
            }
        }
        marks.values().removeIf(tick -> tick.said() == Said.NOT_MARKED);
        return marks;
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
                case "SHEET_EXISTS" -> marks.values().forEach(tick -> addTo(refused.more("meetingId"), tick));
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

    /** Only what a sheet lacks is added; what it says otherwise somebody may have corrected since. */
    private void addTo(String sheet, Tick tick) {
        var now = recorded.marks(group, sheet).getOrDefault(tick.person().toString(), Said.NOT_MARKED.name());
        if (now.equals(tick.said().name())) {
            faults.there(1);
        } else if (!now.equals(Said.NOT_MARKED.name())) {
            fault(
                    tick,
                    "MARK_DIFFERS",
                    "the sheet says " + now.toLowerCase(java.util.Locale.ROOT)
                            + " already; if this is right, correct the attendance in Waymark, so that the reason is kept");
        } else {
            add(sheet, tick);
        }
    }

    private void add(String sheet, Tick tick) {
        var path = "/api/groups/" + group + "/meetings/" + sheet + "/attendance/" + tick.person();
        var reason = "added from the register afterwards";
        try {
            count(
                    send(
                            path,
                            Map.of(
                                    "occurredOn",
                                    today.toString(),
                                    "mark",
                                    tick.said().name(),
                                    "reason",
                                    reason)),
                    1);
        } catch (ApiRefused refused) {
            fault(tick, refused.code(), sentence(refused));
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
        try {
            return lanes.send(new Command(group, path, body)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ApiRefused refused && !refused.later()
                    ? refused
                    : new CompletionException(failed.getCause());
        }
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
