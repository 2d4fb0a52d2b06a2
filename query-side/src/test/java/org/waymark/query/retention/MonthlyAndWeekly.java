package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.within;
import static org.waymark.query.Happening.MEHSOG;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.met;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonId;
import org.waymark.query.Told;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;
import org.waymark.query.retention.figures.Comparison;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.known.RetentionDocument;
import org.waymark.query.retention.known.RetentionFold;
import org.waymark.statistics.Confidence;

/** A group that meets each month and one that meets each week, and what is asked about their members. */
abstract class MonthlyAndWeekly {
    static final LocalDate TODAY = LocalDate.parse("2016-01-01");

    final Told<RetentionDocument> told = new Told<>(new RetentionFold())
            .then(
                    formed(NANYORAE, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2009-01-01"),
                    formed(MEHSOG, GroupKind.CARERS, Cadence.WEEKLY, "GH/Northern", "2009-01-01"));

    Retention ask(Selection selection) {
        return ask(selection, null, null, Disclosure.EVERYTHING);
    }

    Comparison compared(By by, @Nullable By within) {
        return Objects.requireNonNull(
                ask(first(), by, within, Disclosure.EVERYTHING).comparison());
    }

    Retention ask(Selection selection, @Nullable By by, @Nullable By within, Disclosure shown) {
        var query = new GetRetention(selection, by, within, Confidence.Scale.LOG_LOG, 24, null);
        return Asking.of(told.documents(), query, TODAY, shown);
    }

    static Selection first() {
        return new Selection(Clock.JOINING, Leaving.EXIT, Spells.FIRST, null, null, null, null, null, null);
    }

    static Selection stopping(Spells spells) {
        return new Selection(Clock.JOINING, Leaving.INTERRUPTION, spells, null, null, null, null, null, null);
    }

    /** A meeting on the 15th of each month of 2014, with that person's marks: P, A or E. */
    void meetings(GroupId group, PersonId person, String marks) {
        IntStream.range(0, marks.length()).forEach(month -> {
            var mark = Map.of('P', Mark.PRESENT, 'A', Mark.ABSENT, 'E', Mark.EXCUSED)
                    .getOrDefault(marks.charAt(month), Mark.NOT_MARKED);
            told.then(
                    met(group, "2014-%02d-%02d".formatted(month + 1, 15 + index(person)), Map.of(person, mark), null));
        });
    }

    static int index(PersonId person) {
        return (int) person.value().getLeastSignificantBits() - 100;
    }

    static PersonId person(int number) {
        return new PersonId(new UUID(8, 100 + number));
    }
}
