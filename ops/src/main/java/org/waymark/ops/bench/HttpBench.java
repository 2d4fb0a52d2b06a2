package org.waymark.ops.bench;

import static org.waymark.ops.bench.OverHttp.CONNECTIONS;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waymark.ops.Program;
import org.waymark.ops.bench.load.Callers;
import org.waymark.ops.bench.load.Registrations;
import org.waymark.ops.bench.load.Slices;
import org.waymark.ops.bench.store.CommandSideAlone;
import org.waymark.ops.bench.wire.Stores;
import org.waymark.ops.bench.wire.Stores.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands a second over HTTP with everything on, beside the same commands in process. */
@Command(
        name = "http",
        mixinStandardHelpOptions = true,
        description =
                "Commands a second over HTTP by 32 connections, every read model following; on this machine alone beside"
                        + " the same commands through the command door in process.")
final class HttpBench implements Callable<Integer> {
    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--rounds", description = "how often each is measured, in turn (default: ${DEFAULT-VALUE})")
    int rounds = 9;

    @Option(names = "--slice", description = "seconds of one measurement (default: ${DEFAULT-VALUE})")
    double slice = 2;

    @Option(
            names = "--warm",
            description = "seconds that each runs before anything is measured, so that the JDK has compiled what is"
                    + " measured (default: ${DEFAULT-VALUE})")
    double warm = 90;

    @Mixin
    BenchOptions.On on = new BenchOptions.On();

    @Override
    public Integer call() throws Exception {
        var people = new Registrations(options.seed);
        try (var work = options.work();
                var stores = Stores.of(on.wiring, work.folder("stores"));
                var program = Program.start(work.folder("http"), 0, quietly(stores))) {
            var http = new OverHttp(program, people);
            if (on.wiring == Wiring.EMBEDDED) {
                try (var inProcess = CommandSideAlone.open(work.folder("in-process"))) {
                    inProcess(inProcess, people, warm);
                    options.print(figures(
                            http, new Slices().add("in_process", () -> inProcess(inProcess, people, slice))));
                }
            } else {
                options.print(
                        figures(http, new Slices())); // a second node on these stores would take half of the commands
            }
        }
        return 0;
    }

    private static Map<String, String> quietly(Stores stores) {
        var settings = new HashMap<>(stores.settings());
        settings.put("logging.level.root", "ERROR");
        return settings;
    }

    private static double inProcess(CommandSideAlone side, Registrations people, double seconds) {
        return Callers.perSecond(CONNECTIONS, seconds, caller -> CommandsBench.registering(side.door(), people));
    }

    private Figures figures(OverHttp http, Slices beside) throws Exception {
        http.perSecond(warm);
        var slices = beside.add("http", () -> http.perSecond(slice)).run(rounds);
        var figures = new Figures("http", options.seed)
                .text("wiring", on.wiring.words())
                .count("rounds", rounds)
                .count("connections", CONNECTIONS)
                .exact("warm_s", warm)
                .count("http_per_s", slices.median("http"))
                .count("events_behind_at_most", http.farthestBehind());
        return on.wiring == Wiring.EMBEDDED
                ? figures.count("in_process_per_s", slices.median("in_process"))
                        .exact("ratio", slices.ratio("http", "in_process"))
                : figures;
    }
}
