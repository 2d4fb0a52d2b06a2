package org.waymark.ops.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.ops.bench.store.Programmes;
import org.waymark.ops.bench.tampering.ForgingTrial;
import org.waymark.ops.bench.tampering.StandaloneChecker;
import org.waymark.ops.bench.tampering.TamperingTrial;
import org.waymark.ops.synthetic.Size;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many edits of the store and how many forged proofs are found out. */
@Command(
        name = "tampering",
        mixinStandardHelpOptions = true,
        description =
                "Edits a signed store again and again and forges proofs of it; each must be found out, by Waymark and"
                        + " by the published checker.")
final class TamperingBench implements Callable<Integer> {
    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--count", description = "of edits, and of forgeries (default: ${DEFAULT-VALUE})")
    int count = 1_000;

    @Option(names = "--size", description = "of the programme (default: ${DEFAULT-VALUE})")
    String size = "nanyorae";

    @Option(names = "--checker", paramLabel = "FILE", description = "the published checker (default: ${DEFAULT-VALUE})")
    Path checker = Path.of("ops/proof/CheckProof.java");

    @Override
    public Integer call() throws Exception {
        try (var work = options.work();
                var standalone = new StandaloneChecker(checker, work.folder("checker"))) {
            var data = Programmes.inFolder(work.folder("data"), options.seed, Size.named(size), options::say);
            var forging = new ForgingTrial(data, options.seed, standalone);
            forging.run(count);
            var tampering = new TamperingTrial(data, options.seed);
            tampering.run(count);
            options.print(new Figures("tampering", options.seed)
                    .count("events", tampering.events())
                    .count("edits", count)
                    .count("edits_found", tampering.found())
                    .count("first_altered_named", tampering.named())
                    .count("missed_by_control", tampering.missedByControl())
                    .text("missed", tampering.missed().toString())
                    .count("genuine_proofs", forging.genuine())
                    .count("genuine_refused", forging.genuineRefused())
                    .count("forgeries", count)
                    .count("refused", forging.refusedHere())
                    .count("refused_by_checker", forging.refusedThere())
                    .text("accepted", forging.accepted().toString()));
            boolean all =
                    tampering.found() == count && forging.refusedHere() == count && forging.refusedThere() == count;
            return all && forging.genuineRefused() == 0 ? 0 : 1;
        }
    }
}
