package org.waymark.ops.bench;

import java.util.concurrent.Callable;
import org.waymark.ops.bench.fuzz.FuzzTrial;
import org.waymark.ops.bench.fuzz.FuzzTrial.Fault;
import org.waymark.ops.cli.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Made-up requests at every door, from nobody and from each role: what comes back that must not. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description =
                "Sends requests made from the OpenAPI document, right ones and broken ones, without an account, with one"
                        + " that was closed, and as each role, to a server of its own; counts defects, bad data that is"
                        + " accepted, doors that open to the wrong ones, and answers that show the program's insides.")
final class FuzzBench implements Callable<Integer> {
    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--count", description = "of requests (default: ${DEFAULT-VALUE})")
    int count = 20_000;

    @Override
    public Integer call() throws Exception {
        try (var work = options.work()) {
            long start = System.nanoTime();
            var trial = new FuzzTrial(options.seed).run(work.folder("data"), count);
            trial.examples().forEach(example -> options.say("%s", example));
            int faults = 0;
            var figures = new Figures("fuzz", options.seed)
                    .count("requests", count)
                    .count("seconds", (System.nanoTime() - start) / 1e9);
            for (var fault : Fault.values()) {
                faults += trial.count(fault);
                figures.count(fault.figure(), trial.count(fault));
            }
            options.print(figures.text("statuses", trial.statuses().toString()));
            return faults == 0 ? Exit.OK : Exit.NOT_VERIFIED;
        }
    }
}
