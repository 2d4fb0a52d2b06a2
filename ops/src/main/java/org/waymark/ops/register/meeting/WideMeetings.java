package org.waymark.ops.register.meeting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.NotMetReason;
import org.waymark.ops.register.csv.Row;
import org.waymark.ops.register.kind.Places;
import org.waymark.ops.register.kind.Registered;
import org.waymark.ops.register.mapping.Dates;
import org.waymark.ops.register.mapping.Problem;
import org.waymark.ops.register.mapping.Reading;

/** The register as it hangs on the wall: one row a person, one column a meeting. */
public final class WideMeetings {
    private final Reading reading;
    private final Places places;
    private final Registered people;
    private final Faults faults;
    private final MeetingBook book = new MeetingBook();
    private final Map<Integer, LocalDate> days = new LinkedHashMap<>();

    public WideMeetings(Reading reading, Registered people, Places places, Faults faults) {
        this.reading = reading;
        this.places = places;
        this.people = people;
        this.faults = faults;
    }

    public MeetingBook read() {
        findDays();
        Map<List<String>, Row> seen = new HashMap<>();
        for (var row : reading.sheet().rows()) {
            var first = seen.putIfAbsent(reading.ownCells(row), row);
            if (first == null) {
                read(row);
            } else {
                faults.repeated(row, first.line());
            }
        }
        return book;
    }

    private void findDays() {
        var headings = reading.sheet().headings();
        for (int at = 0; at < headings.size(); at++) {
            try {
                var date = reading.dates().read(headings.get(at));
                if (date.isDay()) {
                    days.put(at, date.earliest());
                }
            } catch (Dates.NoDate ignored) {
                // some other column, explained elsewhere or refused before we came here
            }
        }
    }

    private void read(Row row) {
        var cells = reading.cells(row);
        var group = places.group(cells);
        if (isReasonRow(row)) {
            if (group != null) {
                readReasons(row, group);
            }
            cells.problems().forEach(problem -> faults.fault(row, problem));
            return;
        }
        var person = people.person(cells);
        var format = cells.one("format", MeetingFormat.class, MeetingFormat.FACE_TO_FACE);
        cells.problems().forEach(problem -> faults.fault(row, problem));
        if (group != null && person != null && cells.problems().isEmpty()) {
            days.forEach((at, day) -> readCell(row, at, group, day, person, format));
        }
    }

    private void readCell(Row row, int at, UUID group, LocalDate day, UUID person, MeetingFormat format) {
        var text = row.cell(at).strip();
        if (text.isEmpty()) {
            return;
        }
        var heading = reading.sheet().headings().get(at);
        var said = reading.meaning("mark", text, Said.class);
        if (said.isEmpty()) {
            faults.fault(
                    row,
                    new Problem(
                            heading,
                            "VALUE_UNKNOWN",
                            "\"" + text + "\" is not a known mark; say under values: mark which it means"));
            return;
        }
        var meeting = book.meeting(group, day);
        meeting.format = format;
        meeting.ticks.add(new Tick(row, heading, person, said.get()));
    }

    private boolean isReasonRow(Row row) {
        var reasons = reading.register().reasons();
        return reasons != null
                && row.cell(reading.sheet().column(reasons.column())).strip().equalsIgnoreCase(reasons.text());
    }

    private void readReasons(Row row, UUID group) {
        days.forEach((at, day) -> {
            var text = row.cell(at).strip();
            if (!text.isEmpty()) {
                var heading = reading.sheet().headings().get(at);
                var reason = reading.meaning("reason", text, NotMetReason.class);
                if (reason.isEmpty()) {
                    faults.fault(
                            row,
                            new Problem(
                                    heading,
                                    "VALUE_UNKNOWN",
                                    "\"" + text + "\" is not a known reason; say under values: reason which it means"));
                }
                book.meeting(group, day).didNotMeet(row, heading, reason.orElse(NotMetReason.OTHER));
            }
        });
    }
}
