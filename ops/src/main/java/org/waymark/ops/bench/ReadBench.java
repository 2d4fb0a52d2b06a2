package org.waymark.ops.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waymark.ops.bench.load.Readers;
import org.waymark.ops.bench.load.Registrations;
import org.waymark.ops.bench.load.Server;
import org.waymark.ops.bench.store.Copies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long pages take at the programme's size and at ten times that. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Milliseconds for a journey, a group's health and a worklist over HTTP, at the programme's size and at"
                        + " ten times that, while commands run; both servers run at once and are asked in turn.")
final class ReadBench implements Callable<Integer> {
    private static final List<String> PAGES = List.of("journey", "health", "worklist");
    private static final int SAMPLE = 2_000;
    private static final double[] SHARES = {0.5, 0.99};

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--rounds", description = "how often each server is asked, in turn (default: ${DEFAULT-VALUE})")
    int rounds = 8;

    @Option(names = "--slice", description = "seconds of one turn (default: ${DEFAULT-VALUE})")
    double slice = 4;

    @Mixin
    GeneratedProgramme programme = new GeneratedProgramme();

    @Option(names = "--times", description = "how much larger the other is, up to 16 (default: ${DEFAULT-VALUE})")
    int times = 10;

    @Option(names = "--heap", description = "MiB for each times the programme (default: ${DEFAULT-VALUE})")
    int heap = 1_000;

    @Override
    public Integer call() throws SQLException {
        try (var work = options.work()) {
            var once = programme.in(work.folder("once"), options);
            var copy = work.folder("copy");
            Copies.make(once, copy, 1);
            options.say("making the programme %d times as large ...", times);
            var large = work.folder("large");
            Copies.make(once, large, times);
            try (var small = Server.start(copy, List.of("-Xmx" + heap + "m"), "serve")) {
                options.say("ready in %.1f s", small.awaitReady());
                try (var other = Server.start(large, List.of("-Xmx" + heap * times + "m"), "serve")) {
                    options.say("the large one ready in %.1f s", other.awaitReady());
                    measure(new Readers(small, people(), paths(copy)), new Readers(other, people(), paths(large)));
                }
            }
        }
        return 0;
    }

    private Registrations people() {
        return new Registrations(options.seed);
    }

    private void measure(Readers once, Readers large) {
        once.run(slice);
        large.run(slice);
        once.forget();
        large.forget();
        for (int round = 0; round < rounds; round++) {
            once.run(slice);
            large.run(slice);
        }
        var figures = new Figures("read", options.seed)
                .text("size", programme.size)
                .count("times", times)
                .count("rounds", rounds);
        for (var page : PAGES) {
            figures.count(page + "_asked", once.of(page).count());
            for (double share : SHARES) {
                var name = page + "_p" + Math.round(share * 100) + "_ms";
                figures.exact(name, once.of(page).millis(share))
                        .exact(name + "_" + times + "x", large.of(page).millis(share));
            }
            figures.exact(
                    "ratio_" + page, large.of(page).millis(0.99) / once.of(page).millis(0.99));
        }
        double worst = Math.max(
                large.of("journey").millis(0.99) / once.of("journey").millis(0.99),
                large.of("health").millis(0.99) / once.of("health").millis(0.99));
        options.print(figures.exact("ratio", worst));
    }

    /** People and groups picked evenly from the whole store. */
    private static Map<String, List<String>> paths(Path data) throws SQLException {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        paths.put("journey", ids(data, "person.registered", "/api/people/%s/journey"));
        paths.put("health", ids(data, "group.formed", "/api/groups/%s/health"));
        paths.put("worklist", List.of("/api/worklist?area=GH/Northern/Tamale&limit=50"));
        return paths;
    }

    private static List<String> ids(Path data, String event, String path) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
                var query = connection.prepareStatement("SELECT aggregateIdentifier FROM DomainEventEntry"
                        + " WHERE payloadType = ? ORDER BY substr(aggregateIdentifier, 25) LIMIT " + SAMPLE)) {
            query.setString(1, event);
            var ids = new ArrayList<String>();
            for (var rows = query.executeQuery(); rows.next(); ) {
                ids.add(path.formatted(rows.getString(1)));
            }
            return ids;
        }
    }
}
