package org.waymark.ops.bench;

import java.util.concurrent.Callable;
import org.waymark.ops.bench.steals.CountingNode;
import org.waymark.ops.bench.steals.StealsTrial;
import org.waymark.ops.bench.wire.Stores;
import org.waymark.ops.bench.wire.Stores.Wiring;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark bench steals}: two nodes fold at once and take each other's projections; every read model stays right. */
@Command(
        name = "steals",
        mixinStandardHelpOptions = true,
        description = {
            "Runs two nodes, each a process, over one event store and one read store, takes the tokens of all projections from"
                    + " whoever has them while commands come, kills a node now and then, and compares every read model with a"
                    + " rebuild.",
            "A count of deliveries beside them must come out wrong: it shows that batches did come twice. Without servers the"
                    + " stores are stand-ins in this process."
        },
        subcommands = {CountingNode.class})
final class StealsBench implements Callable<Integer> {
    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--steals", description = "how often (default: ${DEFAULT-VALUE})")
    int steals = 100;

    @Mixin
    BenchOptions.On on = new BenchOptions.On(Wiring.STAND_IN);

    @Override
    public Integer call() throws Exception {
        if (on.wiring == Wiring.EMBEDDED) {
            throw new Sentence(
                    Exit.USAGE, "USAGE", "two nodes need stores that they share: --wiring STAND_IN or SERVERS");
        }
        try (var work = options.work();
                var stores = Stores.of(on.wiring, work.folder("stores"));
                var trial = new StealsTrial(
                        work.folder("steals"), stores, options.seed, "bench", "steals", "counting-serve")) {
            for (int steal = 1; steal <= steals; steal++) {
                trial.steal();
                if (steal % 10 == 0) {
                    options.say("%d of %d steals, tokens are held as %s", steal, steals, trial.owners());
                }
            }
            trial.settle();
            long twice = trial.deliveredTwice();
            var different = trial.different();
            options.print(new Figures("steals", options.seed)
                    .text("wiring", on.wiring.words())
                    .count("steals", trial.stolen())
                    .count("kills", trial.killed())
                    .count("commands", trial.accepted())
                    .count("events_delivered_twice", twice)
                    .count("read_models_different", different.size()));
            different.forEach(name -> options.say("different: %s", name));
            return different.isEmpty() && twice > 0 ? Exit.OK : Exit.NOT_VERIFIED;
        }
    }
}
