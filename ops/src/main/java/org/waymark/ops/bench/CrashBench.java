package org.waymark.ops.bench;

import java.util.concurrent.Callable;
import org.waymark.ops.bench.crash.CrashTrial;
import org.waymark.ops.bench.crash.UnsafeServer;
import org.waymark.ops.bench.wire.Stores;
import org.waymark.ops.bench.wire.Stores.Wiring;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills the server under load and counts what was acknowledged and is not there, or is there twice. */
@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        description =
                "Kills a server under HTTP load (SIGKILL) at random and starts it again: every acknowledged command"
                        + " must be kept exactly once, and every read model be as rebuilt.",
        subcommands = {UnsafeServer.class})
final class CrashBench implements Callable<Integer> {
    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--cycles", description = "how often (default: ${DEFAULT-VALUE})")
    int cycles = 5;

    @Option(
            names = "--unsafe",
            description = "with a store that acknowledges before it keeps; this must lose something")
    boolean unsafe;

    @Mixin
    BenchOptions.On on = new BenchOptions.On();

    @Override
    public Integer call() throws Exception {
        if (unsafe && on.wiring != Wiring.EMBEDDED) {
            throw new Sentence(
                    Exit.USAGE, "USAGE", "a store that acknowledges too early is there for --wiring EMBEDDED only");
        }
        var command = unsafe ? new String[] {"bench", "crash", "unsafe-serve"} : new String[] {"serve"};
        try (var work = options.work();
                var stores = Stores.of(on.wiring, work.folder("stores"));
                var trial = new CrashTrial(work.folder("crash"), stores, options.seed, command)) {
            for (int cycle = 1; cycle <= cycles; cycle++) {
                trial.cycle();
                if (cycle % 10 == 0) {
                    options.say("%d of %d cycles, %d lost, %d doubled", cycle, cycles, trial.lost(), trial.doubled());
                }
            }
            trial.finish();
            options.print(figures(trial));
            boolean kept = trial.lost() == 0 && trial.doubled() == 0 && trial.refused() == 0 && trial.different() == 0;
            return kept == unsafe || trial.acknowledged() == 0 ? Exit.NOT_VERIFIED : Exit.OK;
        }
    }

    private Figures figures(CrashTrial trial) {
        long acknowledged = trial.acknowledged();
        return new Figures("crash", options.seed)
                .text("wiring", on.wiring.words())
                .text("store", unsafe ? "acknowledges early (must lose)" : "as it is")
                .count("cycles", cycles)
                .count("acknowledged", acknowledged)
                .count("lost", trial.lost())
                .count("doubled", trial.doubled())
                .count("refused", trial.refused())
                .count("read_models_compared", trial.verified())
                .count("read_models_different", trial.different())
                .exact("ratio", acknowledged == 0 ? 0 : (acknowledged - trial.lost()) / (double) acknowledged);
    }
}
