package org.waymark.ops.bench;

import java.util.concurrent.Callable;
import org.waymark.ops.bench.disclosure.Attack;
import org.waymark.ops.cli.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What somebody finds out who asks many questions to learn what is kept back. */
@Command(
        name = "disclosure",
        mixinStandardHelpOptions = true,
        description =
                "Asks pairs of questions of cohorts that differ by a few people, and subtracts, complements and averages: nobody among"
                        + " one to four may be found. The same against weaker protection shows that the attacker is one.")
final class DisclosureBench implements Callable<Integer> {
    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--count", description = "pairs of questions (default: ${DEFAULT-VALUE})")
    int count = 10_000;

    @Option(names = "--people", description = "who are counted (default: ${DEFAULT-VALUE})")
    int people = 600;

    @Override
    public Integer call() {
        options.say("seed %d", options.seed);
        long begun = System.nanoTime();
        var attack = new Attack(options.seed, people);
        var served = attack.asServed(count);
        var leftOut = attack.leftOutOnly(count);
        var blurred = attack.blurredAnew(count);
        options.print(new Figures("disclosure", options.seed)
                .count("pairs", count)
                .count("small_cells_asked_about", served.small())
                .count("claims", served.claims())
                .count("recovered", served.recovered())
                .count("control_left_out_only_by_subtracting", leftOut.bySubtracting())
                .count("control_left_out_only_by_complement", leftOut.byComplement())
                .count("control_blurred_anew_by_averaging", blurred.byAveraging())
                .exact("seconds", (System.nanoTime() - begun) / 1e9));
        boolean isAttack = leftOut.bySubtracting() > 0 && leftOut.byComplement() > 0 && blurred.byAveraging() > 0;
        return served.recovered() == 0 && served.small() > 0 && isAttack ? Exit.OK : Exit.NOT_VERIFIED;
    }
}
