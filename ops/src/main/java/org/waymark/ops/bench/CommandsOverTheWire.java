package org.waymark.ops.bench;

import java.nio.file.Files;
import org.waymark.ops.bench.load.Callers;
import org.waymark.ops.bench.load.RawAppend;
import org.waymark.ops.bench.load.Registrations;
import org.waymark.ops.bench.load.Slices;
import org.waymark.ops.bench.store.CommandSideAlone;
import org.waymark.ops.bench.wire.Stores;
import org.waymark.ops.bench.wire.Stores.Wiring;

/** {@code bench commands} on stores that nodes share: one command side, each command by way of the server and back. */
final class CommandsOverTheWire {
    private final BenchOptions options;
    private final Wiring wiring;
    private final int[] callers;

    CommandsOverTheWire(BenchOptions options, Wiring wiring, int... callers) {
        this.options = options;
        this.wiring = wiring;
        this.callers = callers;
    }

    void run(int rounds, double slice) throws Exception {
        var people = new Registrations(options.seed);
        try (var work = options.work();
                var stores = Stores.of(wiring, work.folder("stores"));
                var side = CommandSideAlone.openOn(work.folder("node"), stores.settings())) {
            Callers.perSecond(callers[1], slice, caller -> CommandsBench.registering(side.door(), people));
            int bytes = CommandsBench.bytesOfOne(side.log());
            Files.createDirectories(work.folder("raw"));
            try (var raw = new RawAppend(work.folder("raw").resolve("bytes"), bytes)) {
                var slices = new Slices().add("raw", () -> Callers.perSecond(1, slice, caller -> raw::append));
                for (int many : callers) {
                    slices.add(
                            "ours_" + many,
                            () -> Callers.perSecond(
                                    many, slice, caller -> CommandsBench.registering(side.door(), people)));
                }
                options.print(figures(slices.run(rounds), rounds, bytes));
            }
        }
    }

    private Figures figures(Slices slices, int rounds, int bytes) {
        var figures = new Figures("commands", options.seed)
                .text("wiring", wiring.words())
                .count("rounds", rounds)
                .count("bytes_of_one", bytes)
                .count("raw_appends_per_s", slices.median("raw"));
        for (int many : callers) {
            figures.count("commands_per_s_" + many, slices.median("ours_" + many))
                    .exact("ratio_to_raw_" + many, slices.ratio("ours_" + many, "raw"));
        }
        return figures.exact("ratio", slices.ratio("ours_" + callers[callers.length - 1], "raw"));
    }
}
