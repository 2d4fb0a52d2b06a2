package org.waymark.query.grouphealth.known;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.Schedule;

/** How the group has meant to meet and how far it has stood on its own, over time; codes are versions of its code of conduct. */
public record Ways(
        List<Since<Schedule>> schedules,
        List<Since<MeetingFormat>> formats,
        List<Since<GroupPhase>> phases,
        List<Since<String>> codes) {
    static final Ways NONE = new Ways(List.of(), List.of(), List.of(), List.of());

    Ways schedule(PartialDate day, Schedule schedule) {
        return new Ways(Since.plus(schedules, day, schedule), formats, phases, codes);
    }

    Ways format(PartialDate day, MeetingFormat format) {
        return new Ways(schedules, Since.plus(formats, day, format), phases, codes);
    }

    Ways phase(PartialDate day, GroupPhase phase) {
        return new Ways(schedules, formats, Since.plus(phases, day, phase), codes);
    }

    Ways code(PartialDate day, String version) {
        return new Ways(schedules, formats, phases, Since.plus(codes, day, version));
    }

    boolean changedOn(PartialDate day) {
        return Stream.of(schedules, formats, phases, codes)
                .flatMap(List::stream)
                .anyMatch(since -> since.day().equals(day));
    }
}
