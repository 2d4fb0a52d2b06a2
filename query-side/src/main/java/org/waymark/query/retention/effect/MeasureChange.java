package org.waymark.query.retention.effect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.events.person.Instrument;
import org.waymark.measures.Questionnaire;
import org.waymark.measures.Questionnaire.Direction;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.measures.change.ScoreChange;
import org.waymark.measures.change.Verdict;
import org.waymark.query.retention.cohort.Ending;
import org.waymark.query.retention.cohort.Followed;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.known.PersonSpells.Measure;

/**
 * How a score changed around recovery in the same people: the last one in the year up to the day of recovery against the last
 * one in the year after it.
 *
 * @param better people whose score got better by more than noise (the instrument's reliable change); nothing
 *     when it declares no reliability
 * @param worse people whose score got worse by more than noise
 */
public record MeasureChange(
        Instrument instrument,
        Direction higherIs,
        Change change,
        @Nullable Integer better,
        @Nullable Integer worse) {

    static List<MeasureChange> of(
            Collection<Followed> recovered, LocalDate cutOff, Disclosure shown, Instruments instruments) {
        return instruments.all().stream()
                .map(instrument -> of(instrument, recovered, cutOff, shown))
                .filter(change -> change.change.people() > 0)
                .toList();
    }

    private static MeasureChange of(
            Questionnaire instrument, Collection<Followed> recovered, LocalDate cutOff, Disclosure shown) {
        var changes = recovered.stream()
                .map(one -> change(one, instrument, cutOff))
                .filter(Objects::nonNull)
                .toList();
        return new MeasureChange(
                instrument.instrument(),
                instrument.higherIs(),
                Change.of(
                        changes.stream()
                                .mapToDouble(change -> change.difference().doubleValue())
                                .toArray(),
                        shown,
                        shown::points),
                count(instrument, changes, Verdict.RELIABLY_BETTER, shown),
                count(instrument, changes, Verdict.RELIABLY_WORSE, shown));
    }

    private static @Nullable Integer count(
            Questionnaire instrument, List<ScoreChange> changes, Verdict wanted, Disclosure shown) {
        return instrument.reliability() == null
                ? null
                : shown.count((int) changes.stream()
                        .filter(change -> change.verdict() == wanted)
                        .count());
    }

    private static @Nullable ScoreChange change(Followed one, Questionnaire instrument, LocalDate cutOff) {
        var recovery = one.origin();
        var end = recovery.plusYears(1).isBefore(cutOff) ? recovery.plusYears(1) : cutOff;
        var before = last(one, instrument, recovery.minusYears(1), recovery);
        var after = last(one, instrument, recovery.plusDays(1), end);
        return before == null || after == null ? null : instrument.change(before, after);
    }

    private static @Nullable BigDecimal last(Followed one, Questionnaire instrument, LocalDate from, LocalDate to) {
        return one.person().measures().stream()
                .filter(measure -> measure.instrument().equals(instrument.instrument()))
                .filter(measure ->
                        !dayOf(measure).isBefore(from) && !dayOf(measure).isAfter(to))
                .filter(measure -> scored(measure, instrument) != null)
                .max(Comparator.comparing(MeasureChange::dayOf))
                .map(measure -> scored(measure, instrument))
                .orElse(null);
    }

    private static @Nullable BigDecimal scored(Measure measure, Questionnaire instrument) {
        return instrument.score(measure.answers()).value();
    }

    private static LocalDate dayOf(Measure measure) {
        return Ending.dayOf(measure.on());
    }
}
