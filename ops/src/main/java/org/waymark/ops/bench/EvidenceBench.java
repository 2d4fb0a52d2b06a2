package org.waymark.ops.bench;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import org.waymark.ops.cli.Exit;
import org.waymark.statistics.FollowUps;
import org.waymark.statistics.KaplanMeier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast a curve with its intervals is estimated, beside a plain pass over the same columns. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description =
                "Estimates Kaplan-Meier with intervals over many spells, in whole days and in fractions of days, as a time and as a"
                        + " ratio to a plain pass (a sum) over the same columns. The best of several rounds counts.")
final class EvidenceBench implements Callable<Integer> {
    private static final int ROUNDS = 7;
    private static final int LONGEST = 3650;
    private static final double A_MILLION = 1e6;

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--count", description = "spells (default: ${DEFAULT-VALUE})")
    int count = 1_000_000;

    /** Columns as plain as can be. */
    private record Columns(double[] entries, double[] exits, int[] causes) {
        FollowUps rows() {
            var rows = new FollowUps(exits.length);
            for (int row = 0; row < exits.length; row++) {
                rows.add(entries[row], exits[row], causes[row]);
            }
            return rows;
        }

        double pass() {
            double sum = 0;
            for (int row = 0; row < exits.length; row++) {
                sum += entries[row] + exits[row] + causes[row];
            }
            return sum;
        }
    }

    @Override
    public Integer call() {
        options.say("seed %d", options.seed);
        var days = columns(true);
        var fractions = columns(false);
        var inDays = days.rows();
        var inFractions = fractions.rows();
        double plain = best(days::pass);
        double curve = best(() -> median(inDays));
        double sorted = best(() -> median(inFractions));
        double steps = best(() -> new KaplanMeier(inDays).steps().size());
        options.print(new Figures("evidence", options.seed)
                .count("spells", count)
                .exact("plain_pass_ms", plain)
                .exact("curve_in_days_ms", curve)
                .exact("curve_and_steps_in_days_ms", steps)
                .exact("curve_in_fractions_ms", sorted)
                .exact("days_to_plain_pass", curve / plain)
                .exact("fractions_to_plain_pass", sorted / plain));
        return Exit.OK;
    }

    /** Half leave, a tenth were there before recording began. */
    private Columns columns(boolean whole) {
        var random = new Random(options.seed);
        var columns = new Columns(new double[count], new double[count], new int[count]);
        for (int row = 0; row < count; row++) {
            double entry = random.nextInt(10) == 0 ? random.nextInt(LONGEST / 2) : -1;
            double length = 1 + random.nextInt(LONGEST / 2) + (whole ? 0 : random.nextDouble());
            columns.entries[row] = entry;
            columns.exits[row] = Math.max(entry, 0) + length;
            columns.causes[row] = random.nextInt(2);
        }
        return columns;
    }

    private static double best(DoubleSupplier work) {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long from = System.nanoTime();
            double result = work.getAsDouble();
            best = Math.min(best, (System.nanoTime() - from) / A_MILLION);
            if (Double.isNaN(result)) {
                throw new IllegalStateException("half must have left");
            }
        }
        return best;
    }

    private static double median(FollowUps rows) {
        var median = new KaplanMeier(rows).median().time();
        return median == null ? Double.NaN : median;
    }
}
