package org.waymark.ops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.waymark.events.access.Role;
import org.waymark.eventstore.EventLog;
import org.waymark.ops.Program;
import org.waymark.ops.bench.load.Callers;
import org.waymark.ops.bench.load.KeepAlive;
import org.waymark.ops.bench.load.Registrations;
import org.waymark.ops.bench.load.Requests;
import org.waymark.ops.bench.load.Slices;
import org.waymark.ops.bench.store.CommandSideAlone;
import org.waymark.ops.client.Staff;
import org.waymark.query.projection.engine.Projections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands a second over HTTP with everything on, beside the same commands in process. */
@Command(
        name = "http",
        mixinStandardHelpOptions = true,
        description =
                "Commands a second over HTTP by 32 connections, every read model following, beside the same commands"
                        + " through the command door in process.")
final class HttpBench implements Callable<Integer> {
    private static final int CONNECTIONS = 32;
    private static final long A_MOMENT_NS = 20_000_000;

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
    double warm = 20;

    private long farthestBehind;

    @Override
    public Integer call() throws Exception {
        var people = new Registrations(options.seed);
        var bodies = IntStream.range(0, 256)
                .mapToObj(body -> Requests.body(people.next(), "personId"))
                .toList();
        var quiet = Map.of("logging.level.root", "ERROR");
        try (var work = options.work();
                var inProcess = CommandSideAlone.open(work.folder("in-process"));
                var program = Program.start(work.folder("http"), 0, quiet)) {
            int port = URI.create(program.address()).getPort();
            var token = caseWorker(program, people);
            inProcess(inProcess, people, warm);
            overHttp(program, port, token, bodies, warm);
            var slices = new Slices()
                    .add("in_process", () -> inProcess(inProcess, people, slice))
                    .add("http", () -> overHttp(program, port, token, bodies, slice))
                    .run(rounds);
            options.print(figures(slices));
        }
        return 0;
    }

    private static double inProcess(CommandSideAlone side, Registrations people, double seconds) {
        return Callers.perSecond(CONNECTIONS, seconds, caller -> CommandsBench.registering(side.door(), people));
    }

    private double overHttp(Program program, int port, String token, List<byte[]> bodies, double seconds) {
        List<KeepAlive> connections = IntStream.range(0, CONNECTIONS)
                .mapToObj(ignored -> connect(port, token))
                .toList();
        double figure = Callers.perSecond(CONNECTIONS, seconds, caller -> registering(connections.get(caller), bodies));
        connections.forEach(HttpBench::close);
        letReadModelsFollow(program);
        return figure;
    }

    /** Who sends is a case worker who logged in, so that every check is paid for. */
    private static String caseWorker(Program program, Registrations people) {
        try (var operator = program.operator()) {
            return new Staff(operator, Clock.systemUTC()).token("bench", Role.CASE_WORKER, people.areas());
        }
    }

    private static Callers.Call registering(KeepAlive connection, List<byte[]> bodies) {
        return () -> {
            var body = bodies.get(ThreadLocalRandom.current().nextInt(bodies.size()));
            var answer = connection.send(Requests.put("/api/people/" + Registrations.id(), Registrations.id(), body));
            if (!answer.accepted()) {
                throw new IllegalStateException(answer.status() + " " + answer.text());
            }
        };
    }

    /** What is left to project must not be projected while something else is measured. */
    private void letReadModelsFollow(Program program) {
        var log = program.context().getBean(EventLog.class);
        var projections = program.context().getBean(Projections.class);
        long head = log.head();
        long reached = reached(projections);
        farthestBehind = Math.max(farthestBehind, head - reached);
        while (reached < head) {
            LockSupport.parkNanos(A_MOMENT_NS);
            reached = reached(projections);
        }
    }

    private static long reached(Projections projections) {
        return projections.all().stream()
                .mapToLong(projection -> projection.progress().reached())
                .min()
                .orElse(0);
    }

    private Figures figures(Slices slices) {
        return new Figures("http", options.seed)
                .count("rounds", rounds)
                .count("connections", CONNECTIONS)
                .exact("warm_s", warm)
                .count("in_process_per_s", slices.median("in_process"))
                .count("http_per_s", slices.median("http"))
                .count("events_behind_at_most", farthestBehind)
                .exact("ratio", slices.ratio("http", "in_process"));
    }

    private static KeepAlive connect(int port, String token) {
        try {
            return new KeepAlive(port, token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(KeepAlive connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
