package org.waymark.ops.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.research.Audience;
import org.waymark.events.research.ReleaseEvent.ReleaseRequested;
import org.waymark.events.research.ReleaseTerms;
import org.waymark.ops.bench.store.CommandSideAlone;
import org.waymark.ops.cli.Exit;
import org.waymark.query.research.Workshop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast a whole programme is released, and what it takes. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Makes a release of everybody who consents, from the log to the files: rows a second and memory.")
final class ReleaseBench implements Callable<Integer> {
    private static final double MEGA = 1 << 20;

    @Mixin
    BenchOptions options = new BenchOptions();

    @Mixin
    GeneratedProgramme programme = new GeneratedProgramme();

    @Option(names = "--rounds", description = "how often it is made; the best counts (default: ${DEFAULT-VALUE})")
    int rounds = 3;

    @Override
    public Integer call() {
        try (var work = options.work()) {
            var folder = programme.in(work.folder("events"), options);
            try (var side = CommandSideAlone.open(folder)) {
                options.print(measured(side));
            }
        }
        return Exit.OK;
    }

    private Figures measured(CommandSideAlone side) {
        var asked = asked(side.log().head());
        var workshop = new Workshop(side.log(), side.keys());
        double best = Double.POSITIVE_INFINITY;
        long rows = 0;
        long bytes = 0;
        String digest = "";
        boolean isSame = true;
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            var outcome = workshop.make(asked, List.of());
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
            var release = outcome.release();
            if (release == null) {
                throw new IllegalStateException(String.valueOf(outcome.refusal()));
            }
            rows = release.rows();
            bytes = release.files().values().stream()
                    .mapToLong(file -> file.length)
                    .sum();
            isSame &= digest.isEmpty() || digest.equals(release.digest());
            digest = release.digest();
        }
        long peak = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return new Figures("release", options.seed)
                .text("size", programme.size)
                .count("rounds", rounds)
                .count("events", side.log().head())
                .count("rows", rows)
                .exact("files_mb", bytes / MEGA)
                .exact("seconds", best)
                .count("rows_per_s", rows / best)
                .exact("peak_heap_mb", peak / MEGA)
                .exact("max_heap_mb", Runtime.getRuntime().maxMemory() / MEGA)
                .text("same_bytes", String.valueOf(isSame));
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Everywhere the generator puts people. */
    private ReleaseRequested asked(long position) {
        var secret = new byte[32];
        new Random(options.seed).nextBytes(secret);
        var areas = Set.of("GH", "KE", "UG", "TZ", "IN", "NP", "LK", "LA", "SS", "PK").stream()
                .map(Area::of)
                .collect(Collectors.toSet());
        return new ReleaseRequested(
                new UUID(0, options.seed),
                PartialDate.of("2026-01-01"),
                AccountId.of("bench"),
                Confidential.of("to measure it"),
                new ReleaseTerms(Audience.UNDER_AGREEMENT, areas, ReleaseTerms.PROCEDURE),
                position,
                Confidential.of(Base64.getEncoder().encodeToString(secret)));
    }
}
