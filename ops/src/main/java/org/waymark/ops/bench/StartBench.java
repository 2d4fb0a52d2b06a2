package org.waymark.ops.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.bench.load.Server;
import org.waymark.ops.bench.load.Unpacked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long the server takes to be ready, and how much memory it rests in. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description =
                "Seconds until the server is ready on the programme's data, every read model built, with and without"
                        + " an ahead-of-time cache of the JDK, in a heap of 512 MiB; and its memory at rest.")
final class StartBench implements Callable<Integer> {
    private static final List<String> HEAP = List.of("-Xmx512m");
    private static final long REST_NS = 5_000_000_000L;

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--rounds", description = "how often each is measured, in turn (default: ${DEFAULT-VALUE})")
    int rounds = 3;

    @Mixin
    GeneratedProgramme programme = new GeneratedProgramme();

    private final List<Double> plain = new ArrayList<>();
    private final List<Double> cached = new ArrayList<>();
    private final List<Double> empty = new ArrayList<>();
    private final List<Double> emptyCached = new ArrayList<>();
    private final List<Double> resident = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        try (var work = options.work()) {
            var data = programme.in(work.folder("events"), options);
            var program = new Unpacked(work.folder("program"));
            program.train(work.folder("training"), HEAP);
            for (int round = 0; round < rounds; round++) {
                empty.add(start(work.folder("empty"), program.plain(), null));
                emptyCached.add(start(work.folder("empty"), program.cached(), null));
                plain.add(start(data, program.plain(), resident));
                cached.add(start(data, program.cached(), null));
            }
            options.print(figures());
        }
        return 0;
    }

    private static double start(Path data, List<String> program, @Nullable List<Double> resident) {
        try (var server = Server.start(data, HEAP, program, "serve")) {
            double seconds = server.awaitReady();
            if (resident != null) {
                LockSupport.parkNanos(REST_NS);
                var memory = server.residentMiB();
                resident.add(memory == null ? 0 : memory.doubleValue());
            }
            return seconds;
        }
    }

    private Figures figures() {
        return new Figures("start", options.seed)
                .text("size", programme.size)
                .text("heap", "512m")
                .count("rounds", rounds)
                .exact("ready_s", median(plain))
                .exact("ready_with_cache_s", median(cached))
                .exact("empty_ready_s", median(empty))
                .exact("empty_ready_with_cache_s", median(emptyCached))
                .count("resident_at_rest_mib", median(resident))
                .exact("ratio", median(cached) / median(plain));
    }

    private static double median(List<Double> figures) {
        var sorted = figures.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
