package org.waymark.ops.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.waymark.access.reads.ReadAudit;
import org.waymark.ops.Program;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.client.ApiRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** As many reads as are asked for are as many lines in the audit, however many ask at once. */
@Command(
        name = "reads",
        mixinStandardHelpOptions = true,
        description = "Reads journeys over HTTP, many at once, and counts the lines in the audit of reads.")
final class ReadsBench implements Callable<Integer> {
    private static final int AT_ONCE = 32;
    private static final int PATIENCE = 300;
    private static final int BETWEEN_MILLIS = 100;

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--count", description = "how many reads (default: ${DEFAULT-VALUE})")
    int count = 10_000;

    @Override
    public Integer call() throws Exception {
        try (var work = options.work();
                var program = Program.start(work.folder("data"), 0, Map.of("logging.level.root", "ERROR"))) {
            var journey = "/api/people/" + somebody(program) + "/journey";
            var audit = program.context().getBean(ReadAudit.class);
            awaitSeen(program, journey);
            long before = audit.count();
            long start = System.nanoTime();
            long failed = read(program, journey);
            double seconds = (System.nanoTime() - start) / 1e9;
            long lines = audit.count() - before;
            options.print(new Figures("reads", options.seed)
                    .count("reads", count)
                    .count("failed", failed)
                    .count("lines", lines)
                    .count("reads_per_s", count / seconds));
            return lines == count && failed == 0 ? Exit.OK : Exit.NOT_VERIFIED;
        }
    }

    private static String somebody(Program program) {
        var id = UUID.randomUUID().toString();
        var api = program.operator();
        api.putNow(
                "/api/people/" + id,
                Map.of(
                        "occurredOn",
                        "2014-02-05",
                        "kinds",
                        List.of("CARER"),
                        "area",
                        "GH/Northern/Tamale",
                        "details",
                        Map.of("name", "Amina", "sex", "FEMALE")));
        return id;
    }

    private static void awaitSeen(Program program, String journey) throws InterruptedException {
        for (int tries = 0; tries < PATIENCE; tries++) {
            try {
                program.operator().get(journey, Map.of());
                return;
            } catch (ApiRefused notYet) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            }
        }
        throw new IllegalStateException("nobody is seen");
    }

    private long read(Program program, String journey) throws InterruptedException {
        var failed = new Semaphore(0);
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int each = 0; each < count; each++) {
                callers.submit(() -> {
                    try {
                        program.operator().get(journey, Map.of());
                    } catch (RuntimeException refused) {
                        failed.release();
                    }
                });
            }
        }
        return failed.availablePermits();
    }
}
