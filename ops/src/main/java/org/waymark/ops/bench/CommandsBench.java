package org.waymark.ops.bench;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.waymark.command.shared.CommandDoor;
import org.waymark.events.DomainEvent;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.NamedEventSerializer;
import org.waymark.ops.bench.load.Callers;
import org.waymark.ops.bench.load.RawAppend;
import org.waymark.ops.bench.load.Registrations;
import org.waymark.ops.bench.load.Slices;
import org.waymark.ops.bench.store.CommandSideAlone;
import org.waymark.ops.bench.store.StockEngine;
import org.waymark.ops.bench.wire.Stores.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Durable commands a second in process, beside the bare disk and beside Axon's own engine. */
@Command(
        name = "commands",
        mixinStandardHelpOptions = true,
        description = "Durable commands a second in process: people registered through the command door, by 1, 8 and 32"
                + " callers, beside the same with nothing sealed, beside append and fdatasync of the same bytes and beside"
                + " Axon's own JDBC engine on SQLite.")
final class CommandsBench implements Callable<Integer> {
    private static final int[] CALLERS = {1, 8, 32};

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--rounds", description = "how often each is measured, in turn (default: ${DEFAULT-VALUE})")
    int rounds = 9;

    @Option(names = "--slice", description = "seconds of one measurement (default: ${DEFAULT-VALUE})")
    double slice = 1;

    @Mixin
    BenchOptions.On on = new BenchOptions.On();

    @Override
    public Integer call() throws Exception {
        if (on.wiring != Wiring.EMBEDDED) {
            new CommandsOverTheWire(options, on.wiring, CALLERS).run(rounds, slice);
            return 0;
        }
        var people = new Registrations(options.seed);
        try (var work = options.work();
                var ours = CommandSideAlone.open(work.folder("ours"));
                var clear = CommandSideAlone.openUnsealed(work.folder("unsealed"));
                var stock = CommandSideAlone.open(work.folder("stock"), StockEngine.class)) {
            Callers.perSecond(CALLERS[1], slice, caller -> registering(ours.door(), people));
            int bytes = bytesOfOne(ours.log());
            Files.createDirectories(work.folder("raw"));
            try (var raw = new RawAppend(work.folder("raw").resolve("bytes"), bytes)) {
                var slices = slices(raw, ours.door(), clear.door(), stock.door(), people)
                        .run(rounds);
                options.print(figures(slices, bytes));
            }
        }
        return 0;
    }

    private Slices slices(RawAppend raw, CommandDoor ours, CommandDoor clear, CommandDoor stock, Registrations people) {
        var slices = new Slices().add("raw", () -> Callers.perSecond(1, slice, caller -> raw::append));
        for (int callers : CALLERS) {
            slices.add("ours_" + callers, () -> Callers.perSecond(callers, slice, caller -> registering(ours, people)));
            slices.add(
                    "unsealed_" + callers,
                    () -> Callers.perSecond(callers, slice, caller -> registering(clear, people)));
            slices.add(
                    "stock_" + callers, () -> Callers.perSecond(callers, slice, caller -> registering(stock, people)));
        }
        return slices;
    }

    private Figures figures(Slices slices, int bytes) {
        var figures = new Figures("commands", options.seed)
                .text("wiring", Wiring.EMBEDDED.words())
                .count("rounds", rounds)
                .count("bytes_of_one", bytes)
                .count("raw_appends_per_s", slices.median("raw"));
        for (int callers : CALLERS) {
            figures.count("commands_per_s_" + callers, slices.median("ours_" + callers))
                    .exact("ratio_to_raw_" + callers, slices.ratio("ours_" + callers, "raw"))
                    .count("unsealed_per_s_" + callers, slices.median("unsealed_" + callers))
                    .exact("ratio_to_unsealed_" + callers, slices.ratio("ours_" + callers, "unsealed_" + callers))
                    .count("stock_per_s_" + callers, slices.median("stock_" + callers));
        }
        return figures.exact("ratio_to_stock", slices.ratio("ours_32", "stock_32"))
                .exact("ratio", slices.ratio("ours_32", "raw"));
    }

    static Callers.Call registering(CommandDoor door, Registrations people) {
        return () -> door.send(people.next(), Registrations.context()).join();
    }

    /** Payload, metadata and keys of a stored registration. */
    static int bytesOfOne(EventLog log) throws Exception {
        var events = log.read(0, 200);
        var json = NamedEventSerializer.mapper();
        long all = 0;
        for (var event : events) {
            DomainEvent fact = event.event();
            all += json.writeValueAsBytes(fact).length + json.writeValueAsBytes(event.provenance()).length;
            all += event.aggregateId().length() + event.eventId().length() + Long.BYTES;
        }
        return (int) (all / events.size());
    }
}
