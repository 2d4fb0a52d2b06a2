package org.waymark.ops.register.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.NotMetReason;
import org.waymark.ops.register.csv.Row;
import org.waymark.ops.register.kind.Places;
import org.waymark.ops.register.kind.Registered;
import org.waymark.ops.register.mapping.Cells;
import org.waymark.ops.register.mapping.Reading;

/** The register as a database gives it: one row a person and meeting. */
public final class LongMeetings {
    private final Reading reading;
    private final Places places;
    private final Registered people;
    private final Faults faults;
    private final MeetingBook book = new MeetingBook();

    public LongMeetings(Reading reading, Registered people, Places places, Faults faults) {
        this.reading = reading;
        this.places = places;
        this.people = people;
        this.faults = faults;
    }

    public MeetingBook read() {
        Map<List<String>, Row> seen = new HashMap<>();
        for (var row : reading.sheet().rows()) {
            var first = seen.putIfAbsent(reading.ownCells(row), row);
            if (first == null) {
                var cells = reading.cells(row);
                read(cells);
                cells.problems().forEach(problem -> faults.fault(row, problem));
            } else {
                faults.repeated(row, first.line());
            }
        }
        return book;
    }

    private void read(Cells cells) {
        cells.needed("group");
        var group = places.group(cells);
        var day = cells.neededDate("date");
        var said = cells.neededOne("mark", Said.class);
        if (day != null && !day.isDay()) {
            cells.problem("date", "DATE_UNREADABLE", "a meeting is held on a day; a month is not enough");
        }
        if (group == null || day == null || said == null || !day.isDay()) {
            return;
        }
        if (said == Said.DID_NOT_MEET) {
            var reason = cells.one("reason", NotMetReason.class, NotMetReason.OTHER);
            if (cells.problems().isEmpty()) {
                book.meeting(group, day.earliest()).didNotMeet(cells.row(), cells.heading("mark"), reason);
            }
            return;
        }
        var details = new Details(cells);
        var person = people.person(cells);
        if (person != null && cells.problems().isEmpty()) {
            var meeting = book.meeting(group, day.earliest());
            details.addTo(meeting);
            meeting.ticks.add(new Tick(cells.row(), cells.heading("mark"), person, said));
        }
    }

    /** What a row says of the whole meeting; it stands in one row of the meeting or in each. */
    private static final class Details {
        private final MeetingFormat format;
        private final int visitors;
        private final @Nullable MeetingActivity activity;
        private final @Nullable String note;

        Details(Cells cells) {
            format = cells.one("format", MeetingFormat.class, MeetingFormat.FACE_TO_FACE);
            visitors = cells.number("visitors").orElse(0);
            activity = cells.one("activity", MeetingActivity.class);
            note = cells.text("note");
        }

        void addTo(MeetingDraft meeting) {
            meeting.format = format;
            meeting.visitors = Math.max(meeting.visitors, visitors);
            meeting.note = note == null ? meeting.note : note;
            if (activity != null) {
                meeting.activities.add(activity);
            }
        }
    }
}
