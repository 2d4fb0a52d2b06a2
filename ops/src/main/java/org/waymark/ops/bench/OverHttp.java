package org.waymark.ops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
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
import org.waymark.ops.client.Staff;
import org.waymark.query.projection.engine.Projections;

/** Registrations sent to a program that runs, by as many connections as there are phones. */
final class OverHttp {
    static final int CONNECTIONS = 32;
    private static final long A_MOMENT_NS = 20_000_000;

    private final Program program;
    private final int port;
    private final String token;
    private final List<byte[]> bodies;
    private long farthestBehind;

    OverHttp(Program program, Registrations people) {
        this.program = program;
        this.port = URI.create(program.address()).getPort();
        this.token = caseWorker(program, people);
        this.bodies = IntStream.range(0, 256)
                .mapToObj(body -> Requests.body(people.next(), "personId"))
                .toList();
    }

    /** Who sends is a case worker who logged in, so that every check is paid for. */
    private static String caseWorker(Program program, Registrations people) {
        try (var operator = program.operator()) {
            return new Staff(operator, Clock.systemUTC()).token("bench", Role.CASE_WORKER, people.areas());
        }
    }

    double perSecond(double seconds) {
        List<KeepAlive> connections =
                IntStream.range(0, CONNECTIONS).mapToObj(ignored -> connect()).toList();
        double figure = Callers.perSecond(CONNECTIONS, seconds, caller -> registering(connections.get(caller)));
        connections.forEach(OverHttp::close);
        letReadModelsFollow();
        return figure;
    }

    private Callers.Call registering(KeepAlive connection) {
        return () -> {
            var body = bodies.get(ThreadLocalRandom.current().nextInt(bodies.size()));
            var answer = connection.send(Requests.put("/api/people/" + Registrations.id(), Registrations.id(), body));
            if (!answer.accepted()) {
                throw new IllegalStateException(answer.status() + " " + answer.text());
            }
        };
    }

    /** What is left to project must not be projected while something else is measured. */
    private void letReadModelsFollow() {
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

    long farthestBehind() {
        return farthestBehind;
    }

    private KeepAlive connect() {
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
