package org.waymark.query.personjourney.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.query.personjourney.known.Happened;

/** The scores of a journey, each beside the one before it and the first. */
public final class Measures {
    private Measures() {}

    /** How sure one may be that a difference between two scores is more than noise. */
    public enum Change {
        RELIABLY_BETTER,
        NO_RELIABLE_CHANGE,
        RELIABLY_WORSE
    }

    /**
     * One answered instrument.
     *
     * @param score nothing when an item was left out
     * @param sincePrevious the score less the one before, when there are both
     * @param change since the first score of this instrument
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measure(
            UUID id,
            Instrument instrument,
            PartialDate on,
            @Nullable Integer score,
            @Nullable Integer sincePrevious,
            @Nullable Change change,
            boolean askForSafety) {}

    /** In order of occurrence. */
    static List<Measure> of(List<Happened> inOrder) {
        var measures = new ArrayList<Measure>();
        Map<Instrument, Integer> first = new EnumMap<>(Instrument.class);
        Map<Instrument, Integer> previous = new EnumMap<>(Instrument.class);
        for (var fact : inOrder) {
            if (fact.event() instanceof MeasureRecorded measured) {
                var instrument = measured.instrument();
                measures.add(measure(measured, first.get(instrument), previous.get(instrument)));
                if (measured.score() != null) {
                    first.putIfAbsent(instrument, measured.score());
                    previous.put(instrument, measured.score());
                }
            }
        }
        return measures;
    }

    private static Measure measure(MeasureRecorded measured, @Nullable Integer first, @Nullable Integer previous) {
        var score = measured.score();
        return new Measure(
                measured.measureId(),
                measured.instrument(),
                measured.occurredOn(),
                score,
                score == null || previous == null ? null : Integer.valueOf(score - previous),
                score == null || first == null ? null : change(measured.instrument(), score - first),
                measured.instrument().asksForSafety(measured.answers()));
    }

    private static Change change(Instrument instrument, int difference) {
        int better = instrument.higherIsBetter() ? difference : -difference;
        if (better >= instrument.reliableChange()) {
            return Change.RELIABLY_BETTER;
        }
        return better <= -instrument.reliableChange() ? Change.RELIABLY_WORSE : Change.NO_RELIABLE_CHANGE;
    }
}
