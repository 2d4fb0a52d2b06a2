package org.waymark.ops.bench;

import java.util.concurrent.Callable;
import org.waymark.ops.bench.load.Callers;
import org.waymark.ops.bench.load.Registrations;
import org.waymark.ops.bench.load.Slices;
import org.waymark.ops.bench.store.CommandSideAlone;
import org.waymark.ops.proof.ProofOfHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What proof of history costs: durable commands a second with it, beside the same without. */
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description = "Durable commands a second in process with the history being signed, beside the same without.")
final class ProofBench implements Callable<Integer> {
    private static final int[] CALLERS = {1, 32};

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--rounds", description = "how often each is measured, in turn (default: ${DEFAULT-VALUE})")
    int rounds = 9;

    @Option(names = "--slice", description = "seconds of one measurement (default: ${DEFAULT-VALUE})")
    double slice = 1;

    @Override
    public Integer call() {
        var people = new Registrations(options.seed);
        try (var work = options.work();
                var on = CommandSideAlone.open(work.folder("on"), ProofOfHistory.class);
                var off = CommandSideAlone.open(work.folder("off"))) {
            var slices = new Slices();
            for (int callers : CALLERS) {
                slices.add("on_" + callers, () -> perSecond(callers, on, people));
                slices.add("off_" + callers, () -> perSecond(callers, off, people));
            }
            slices.run(rounds);
            var figures = new Figures("proof", options.seed).count("rounds", rounds);
            for (int callers : CALLERS) {
                figures.count("with_proof_per_s_" + callers, slices.median("on_" + callers))
                        .count("without_per_s_" + callers, slices.median("off_" + callers))
                        .exact("ratio_" + callers, slices.ratio("on_" + callers, "off_" + callers));
            }
            options.print(figures.exact("ratio", slices.ratio("on_32", "off_32")));
        }
        return 0;
    }

    private double perSecond(int callers, CommandSideAlone side, Registrations people) {
        return Callers.perSecond(callers, slice, caller -> CommandsBench.registering(side.door(), people));
    }
}
