package org.waymark.ops.bench.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Measures several things in turn, again and again, so that what else the machine does falls on all of them alike; figures
 * are medians, and a ratio is the median of the ratios within each round.
 */
public final class Slices {
    private final Map<String, DoubleSupplier> slices = new LinkedHashMap<>();
    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    public Slices add(String name, DoubleSupplier slice) {
        slices.put(name, slice);
        measured.put(name, new ArrayList<>());
        return this;
    }

    /** The first round is for warming up and does not count. */
    public Slices run(int rounds) {
        for (int round = 0; round <= rounds; round++) {
            boolean counts = round > 0;
            slices.forEach((name, slice) -> {
                double figure = slice.getAsDouble();
                if (counts) {
                    of(name).add(figure);
                }
            });
        }
        return this;
    }

    public double median(String name) {
        return median(of(name).stream().mapToDouble(Double::doubleValue).toArray());
    }

    public double ratio(String one, String to) {
        var ratios = new double[of(one).size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = of(one).get(round) / of(to).get(round);
        }
        return median(ratios);
    }

    private List<Double> of(String name) {
        var figures = measured.get(name);
        if (figures == null) {
            throw new IllegalArgumentException(name);
        }
        return figures;
    }

    static double median(double[] figures) {
        Arrays.sort(figures);
        int middle = figures.length / 2;
        return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }
}
