package org.waymark.ops.register.meeting;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.waymark.events.group.NotMetReason;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Receipt;
import org.waymark.ops.register.csv.Row;
import org.waymark.ops.register.mapping.Problem;
import org.waymark.ops.register.meeting.Recording.TakenBack;

/** Takes one meeting: as a sheet, as "did not meet", or, when its sheet is there, mark by mark what it lacks. */
final class MeetingTaking {
    private final MeetingDraft meeting;
    private final Recording recording;
    private final Gaps gaps;
    private final Faults faults;
    private final UUID group;

    MeetingTaking(MeetingDraft meeting, Recording recording, Gaps gaps, Faults faults) {
        this.meeting = meeting;
        this.recording = recording;
        this.gaps = gaps;
        this.faults = faults;
        this.group = meeting.key.group();
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
        Map<String, Object> body = Map.of("occurredOn", day, "scheduledOn", day, "reason", reason.name());
        try {
            count(recording.record(group, meeting.key.day(), "/did-not-meet", body), 1);
        } catch (TakenBack takenBack) {
            faultOfDay(TakenBack.CODE, takenBack);
        } catch (ApiRefused refused) {
            if (refused.code().equals("DID_NOT_MEET_EXISTS")) {
                faults.there(1);
            } else {
                faultOfDay(refused.code(), refused);
            }
        }
    }

    private void takeSheet(Map<UUID, Tick> marks) {
        if (marks.isEmpty()) {
            return;
        }
        try {
            count(recording.record(group, meeting.key.day(), "", meeting.sheet(marks)), marks.size());
        } catch (TakenBack takenBack) {
            marks.values().forEach(tick -> fault(tick, TakenBack.CODE, takenBack));
        } catch (ApiRefused refused) {
            switch (refused.code()) {
                case "NOT_ON_ROSTER" ->
                    takeSheetWithout(
                            refused,
                            marks,
                            "this person was not in the group on " + meeting.key.day()
                                    + "; correct the day of joining, or take the mark out");
                case "AFTER_DEATH" ->
                    takeSheetWithout(
                            refused,
                            marks,
                            "this person had died before " + meeting.key.day()
                                    + "; take the mark out, or reopen the case if that is wrong");
                case "SHEET_EXISTS" ->
                    marks.values().forEach(tick -> gaps.fill(group, refused.more("meetingId"), tick));
                default -> marks.values().forEach(tick -> fault(tick, refused.code(), refused));
            }
        }
    }

    /** @param why said of those whom the refusal names; the others are taken */
    private void takeSheetWithout(ApiRefused refused, Map<UUID, Tick> marks, String why) {
        Map<UUID, Tick> rest = new TreeMap<>(marks);
        for (var named : refused.moreTexts("people")) {
            var tick = rest.remove(UUID.fromString(named));
            if (tick != null) {
                faults.fault(tick.row(), new Problem(tick.column(), refused.code(), why));
            }
        }
        if (rest.size() == marks.size()) {
            rest.values().forEach(tick -> fault(tick, refused.code(), refused));
        } else {
            takeSheet(rest);
        }
    }

    private void count(Receipt receipt, int marks) {
        if (receipt.repeated()) {
            faults.there(marks);
        } else {
            faults.taken(marks);
        }
    }

    private void fault(Tick tick, String code, RuntimeException why) {
        faults.fault(tick.row(), new Problem(tick.column(), code, String.valueOf(why.getMessage())));
    }

    private void faultOfDay(String code, RuntimeException why) {
        var first = meeting.ticks.isEmpty() ? null : meeting.ticks.getFirst();
        Row row = meeting.notMetRow;
        if (row != null) {
            faults.fault(row, new Problem(meeting.notMetColumn, code, String.valueOf(why.getMessage())));
        } else if (first != null) {
            fault(first, code, why);
        }
    }
}
