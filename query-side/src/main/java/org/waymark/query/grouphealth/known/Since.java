package org.waymark.query.grouphealth.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.waymark.events.PartialDate;

/** Something that holds from a day until the next of its kind. */
public record Since<T>(PartialDate day, T value) {

    /** The list with one more, in order of occurrence and of recording within a day. */
    static <T> List<Since<T>> plus(List<Since<T>> list, PartialDate day, T value) {
        int at = list.size();
        while (at > 0 && list.get(at - 1).day().compareTo(day) > 0) {
            at--;
        }
        var longer = new ArrayList<Since<T>>(list.size() + 1);
        longer.addAll(list);
        longer.add(at, new Since<>(day, value));
        return Collections.unmodifiableList(longer);
    }

    /** What held on that day; nothing before the first. */
    public static <T> Optional<T> on(List<Since<T>> list, LocalDate day) {
        return list.stream()
                .filter(since -> !since.day().earliest().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Since::value);
    }
}
