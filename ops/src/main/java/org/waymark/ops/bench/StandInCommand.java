package org.waymark.ops.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.waymark.ops.bench.wire.Stores;
import org.waymark.ops.bench.wire.Stores.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waymark bench stand-in}: lets a side start where there are no servers, to try it or to train its image. */
@Command(
        name = "stand-in",
        mixinStandardHelpOptions = true,
        description = {
            "Starts stand-ins in memory for Axon Server and MongoDB, and a program with the settings that name them; ends with it"
                    + " and as it ended. What is recorded is gone afterwards.",
            "For example: ops/waymark bench stand-in -- java -jar query-side-exec.jar"
        })
final class StandInCommand implements Callable<Integer> {
    @Mixin
    BenchOptions options = new BenchOptions();

    @Parameters(paramLabel = "PROGRAM", arity = "1..*", description = "the program and what it is started with")
    List<String> program = List.of();

    @Override
    public Integer call() throws Exception {
        try (var work = options.work();
                var stores = Stores.of(Wiring.STAND_IN, work.folder("stores"))) {
            return run(stores);
        }
    }

    private int run(Stores stores) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(program)).inheritIO();
        stores.settings()
                .forEach((name, value) -> builder.environment()
                        .put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""), value));
        var process = builder.start();
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }
}
