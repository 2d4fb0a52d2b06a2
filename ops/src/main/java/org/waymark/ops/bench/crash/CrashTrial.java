package org.waymark.ops.bench.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.bench.load.AsRebuilt;
import org.waymark.ops.bench.load.Registrations;
import org.waymark.ops.bench.load.Server;
import org.waymark.ops.bench.wire.Reader;
import org.waymark.ops.bench.wire.Stores;
import org.waymark.ops.bench.wire.Stores.Wiring;

/** One server, killed under load in cycle after cycle. */
public final class CrashTrial implements AutoCloseable {
    private static final int CLIENTS = 6;
    private static final int SHORTEST_MS = 150;
    private static final int LONGEST_MS = 1_200;
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Path data;
    private final List<String> jvm;
    private final @Nullable Reader elsewhere;
    private final long from;
    private final String[] command;
    private final SplittableRandom chance;
    private final Acknowledgements acknowledged;
    private final List<Client> clients = new ArrayList<>();
    private long lost;
    private long doubled;
    private long different;
    private int verified;

    /** @param command how the server is started, {@code serve} unless it is to fail */
    public CrashTrial(Path work, long seed, String... command) throws IOException {
        this(work, Stores.of(Wiring.EMBEDDED, work), seed, command);
    }

    /** As above, on those stores: they go on while the server is killed. */
    public CrashTrial(Path work, Stores stores, long seed, String... command) throws IOException {
        this.jvm = Stream.concat(JVM.stream(), stores.asOptions().stream()).toList();
        this.elsewhere = stores.wiring() == Wiring.EMBEDDED ? null : new Reader(stores);
        this.from = elsewhere == null ? 0 : elsewhere.log().head();
        Files.createDirectories(work);
        this.data = work.resolve("data");
        this.command = command;
        this.chance = new SplittableRandom(seed);
        this.acknowledged = new Acknowledgements(work.resolve("acknowledged"));
        var people = new Registrations(seed);
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(new Client(people, acknowledged));
        }
    }

    /** Starts the server, checks what it kept of all cycles before, loads it, kills it. */
    public void cycle() throws IOException, SQLException {
        var server = Server.start(data, jvm, command);
        try {
            server.awaitReady();
            check(server);
            long before = acknowledged.count();
            List<Thread> phones = new ArrayList<>();
            for (var client : clients) {
                phones.add(Thread.ofPlatform().start(() -> client.run(server)));
            }
            acknowledged.awaitMoreThan(before);
            LockSupport.parkNanos(chance.nextInt(SHORTEST_MS, LONGEST_MS) * 1_000_000L);
            server.kill();
            phones.forEach(CrashTrial::join);
        } finally {
            server.kill();
        }
    }

    /** After the last cycle: starts once more and checks. */
    public void finish() throws IOException, SQLException {
        try (var server = Server.start(data, jvm, command)) {
            server.awaitReady();
            check(server);
        }
    }

    private void check(Server server) throws IOException, SQLException {
        var kept = elsewhere == null ? new Kept(data) : new Kept(elsewhere.log(), from);
        lost = acknowledged.all().stream().filter(id -> !kept.has(id)).count();
        doubled = kept.doubled();
        var rebuilt = AsRebuilt.at(server);
        different += rebuilt.different().size();
        verified += rebuilt.compared();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public long acknowledged() {
        return acknowledged.count();
    }

    /** Commands that were refused, each because something acknowledged before it had gone. */
    public int refused() {
        return clients.stream().mapToInt(Client::refused).sum();
    }

    /** Acknowledged commands that the last check did not find. */
    public long lost() {
        return lost;
    }

    /** Commands that the last check found twice. */
    public long doubled() {
        return doubled;
    }

    /** How often a read model was not as rebuilt. */
    public long different() {
        return different;
    }

    /** How often a read model was compared. */
    public int verified() {
        return verified;
    }

    @Override
    public void close() throws IOException {
        acknowledged.close();
        if (elsewhere != null) {
            elsewhere.close();
        }
    }
}
