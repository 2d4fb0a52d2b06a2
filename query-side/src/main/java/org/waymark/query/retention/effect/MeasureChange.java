package org.waymark.query.retention.effect;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.person.Instrument;
import org.waymark.query.retention.cohort.Ending;
import org.waymark.query.retention.cohort.Followed;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.known.PersonSpells.Measure;

/**
 * How a score changed around recovery in the same people: the last one in the year up to the day of recovery against the last
 * one in the year after it.
 *
 * @param better people whose score got better by more than noise (the instrument's reliable change)
 * @param worse people whose score got worse by more than noise
 */
public record MeasureChange(
        Instrument instrument,
        Change change,
        @Nullable Integer better,
        @Nullable Integer worse) {

    static List<MeasureChange> of(Collection<Followed> recovered, LocalDate cutOff, Disclosure shown) {
        return Stream.of(Instrument.values())
                .map(instrument -> of(instrument, recovered, cutOff, shown))
                .filter(change -> change.change.people() > 0)
                .toList();
    }

    private static MeasureChange of(
            Instrument instrument, Collection<Followed> recovered, LocalDate cutOff, Disclosure shown) {
        var changes = recovered.stream()
                .map(one -> change(one, instrument, cutOff))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        int sign = instrument.higherIsBetter() ? 1 : -1;
        return new MeasureChange(
                instrument,
                Change.of(changes, shown),
                shown.count(count(changes, change -> sign * change >= instrument.reliableChange())),
                shown.count(count(changes, change -> sign * change <= -instrument.reliableChange())));
    }

    private static int count(double[] changes, Predicate<Double> wanted) {
        return (int) Arrays.stream(changes).boxed().filter(wanted).count();
    }

    private static @Nullable Double change(Followed one, Instrument instrument, LocalDate cutOff) {
        var recovery = one.origin();
        var end = recovery.plusYears(1).isBefore(cutOff) ? recovery.plusYears(1) : cutOff;
        var before = last(one, instrument, recovery.minusYears(1), recovery);
        var after = last(one, instrument, recovery.plusDays(1), end);
        return before == null || after == null ? null : Double.valueOf(after - before);
    }

    private static @Nullable Integer last(Followed one, Instrument instrument, LocalDate from, LocalDate to) {
        return one.person().measures().stream()
                .filter(measure -> measure.instrument() == instrument)
                .filter(measure ->
                        !dayOf(measure).isBefore(from) && !dayOf(measure).isAfter(to))
                .max(Comparator.comparing(MeasureChange::dayOf))
                .map(Measure::score)
                .orElse(null);
    }

    private static LocalDate dayOf(Measure measure) {
        return Ending.dayOf(measure.on());
    }
}
