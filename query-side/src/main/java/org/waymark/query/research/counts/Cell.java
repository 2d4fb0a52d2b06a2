package org.waymark.query.research.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.research.Dimension;
import org.waymark.query.research.rows.Subject;

/** Where somebody is counted: one value for each dimension asked by, or for all of them, in order of {@link Dimension}. */
public record Cell(List<String> values) {
    private static final int[] AGES = {20, 40, 60};
    private static final List<String> BANDS = List.of("0-19", "20-39", "40-59", "60+");

    /** As finely as anybody is ever counted. */
    public static Cell of(Subject person) {
        return new Cell(
                Arrays.stream(Dimension.values()).map(one -> value(one, person)).toList());
    }

    private static String value(Dimension dimension, Subject person) {
        return switch (dimension) {
            case SEX -> person.traits().sex();
            case AGE -> band(person.traits().age());
            case ROLE -> person.traits().role();
            case AREA -> twoNames(person.traits().area());
            case OUTCOME -> person.outcome().name();
            case RECOVERY -> person.isRecovered() ? "REACHED" : "NOT_REACHED";
            case LIVELIHOOD -> person.livelihoods().isEmpty() ? "NONE" : "SOME";
        };
    }

    private static String band(@Nullable Integer age) {
        if (age == null) {
            return "UNKNOWN";
        }
        int band = 0;
        while (band < AGES.length && age >= AGES[band]) {
            band++;
        }
        return BANDS.get(band);
    }

    private static String twoNames(String area) {
        var names = area.split("/", -1);
        return names.length < 2 ? area : names[0] + "/" + names[1];
    }

    /** The values of those dimensions only. */
    Cell by(Collection<Dimension> dimensions) {
        var some = new ArrayList<String>();
        for (var dimension : Dimension.values()) {
            if (dimensions.contains(dimension)) {
                some.add(values.get(dimension.ordinal()));
            }
        }
        return new Cell(List.copyOf(some));
    }
}
