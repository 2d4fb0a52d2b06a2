package org.waymark.ops.register.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.NotMetReason;
import org.waymark.ops.register.csv.Row;

/** One meeting as its register tells it, gathered from many cells. */
final class MeetingDraft {
    /** Which meeting: a group has one a day at most. */
    record Key(UUID group, LocalDate day) {}

    final Key key;
    final List<Tick> ticks = new ArrayList<>();
    final Set<MeetingActivity> activities = new TreeSet<>();
    MeetingFormat format = MeetingFormat.FACE_TO_FACE;
    int visitors;

    @Nullable String note;

    @Nullable NotMetReason reason;

    /** The row that says that the group did not meet, and the heading there. */
    @Nullable Row notMetRow;

    String notMetColumn = "";

    MeetingDraft(Key key) {
        this.key = key;
    }

    void didNotMeet(Row row, String column, @Nullable NotMetReason why) {
        if (notMetRow == null) {
            notMetRow = row;
            notMetColumn = column;
        }
        reason = why == null ? reason : why;
    }

    /** The sheet as the interface takes it. */
    Map<String, Object> sheet(Map<UUID, Tick> marks) {
        Map<String, String> said = new TreeMap<>();
        marks.forEach((person, tick) -> said.put(person.toString(), tick.said().name()));
        var day = key.day().toString();
        Map<String, Object> body = new TreeMap<>();
        body.put("occurredOn", day);
        body.put("heldOn", day);
        body.put("format", format.name());
        body.put("marks", said);
        body.put("visitors", visitors);
        body.put("activities", activities.stream().map(MeetingActivity::name).toList());
        if (note != null) {
            body.put("note", note);
        }
        return body;
    }

    boolean wasHeld() {
        return ticks.stream().anyMatch(tick -> tick.said() != Said.DID_NOT_MEET);
    }
}
