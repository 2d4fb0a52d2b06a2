package org.waymark.ops.bench;

import java.util.concurrent.Callable;
import org.waymark.ops.bench.history.Histories;
import org.waymark.ops.cli.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Generated histories through every way of running every fold. */
@Command(
        name = "histories",
        mixinStandardHelpOptions = true,
        description =
                "Generated histories, decided by the real aggregates: every read model live with other batch sizes,"
                        + " duplicates and half-written batches, rebuilt, and as of now must come to the same bytes; a counting"
                        + " projection must not.")
final class HistoriesBench implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--count", description = "how many (default: ${DEFAULT-VALUE})")
    int count = 300;

    @Override
    public Integer call() {
        try (var work = options.work();
                var histories = new Histories(work.folder("events"))) {
            long begun = System.nanoTime();
            for (int history = 0; history < count; history++) {
                histories.run(options.seed + history);
                if (history % 500 == 499) {
                    options.say(
                            "%d of %d histories, %d differences",
                            history + 1, count, histories.different().size());
                }
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            histories.different().stream().limit(SHOWN).forEach(difference -> options.say("%s", difference));
            histories.refused().forEach((what, times) -> options.say("refused %s %d times", what, times));
            options.print(figures(histories, seconds));
            boolean proven = histories.different().isEmpty() && histories.controlsDiffered() > 0;
            return proven ? Exit.OK : Exit.NOT_VERIFIED;
        }
    }

    private Figures figures(Histories histories, double seconds) {
        return new Figures("histories", options.seed)
                .count("histories", count)
                .count("read_models", histories.folds())
                .count("events", histories.events())
                .count("documents", histories.documents())
                .count(
                        "refused",
                        histories.refused().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .exact("seconds", seconds)
                .count("different", histories.different().size())
                .count("control_differs", histories.controlsDiffered())
                .exact("ratio", histories.controlsDiffered() / (double) count);
    }
}
