package org.waymark.ops.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Asks a server for its pages while commands are sent to it at a steady pace. */
public final class Readers {
    private static final int READERS = 2;
    private static final long BETWEEN_COMMANDS_NS = 20_000_000;

    private final Map<String, List<String>> paths = new LinkedHashMap<>();
    private final Map<String, Latencies> latencies = new LinkedHashMap<>();
    private final Server server;
    private final Registrations people;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** @param paths by what they answer, in the order in which they are asked in turn */
    public Readers(Server server, Registrations people, Map<String, List<String>> paths) {
        this.server = server;
        this.people = people;
        this.paths.putAll(paths);
        paths.keySet().forEach(what -> latencies.put(what, new Latencies()));
    }

    /** One slice; may be called again and again. */
    public void run(double seconds) {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        List<Thread> threads = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            threads.add(Thread.ofPlatform().start(() -> guarded(() -> read(until))));
        }
        threads.add(Thread.ofPlatform().start(() -> guarded(() -> command(until))));
        threads.forEach(Readers::join);
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void guarded(Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void read(long until) throws IOException {
        try (var connection = server.connect()) {
            while (System.nanoTime() < until) {
                for (var what : paths.entrySet()) {
                    var some = what.getValue();
                    var path = some.get(ThreadLocalRandom.current().nextInt(some.size()));
                    long begun = System.nanoTime();
                    var answer = connection.send(Requests.get(path));
                    long took = System.nanoTime() - begun;
                    if (!answer.accepted()) {
                        throw new IOException(what.getKey() + " answered " + answer.status() + " " + answer.text());
                    }
                    of(what.getKey()).took(took);
                }
            }
        }
    }

    private void command(long until) throws IOException {
        try (var connection = server.connect()) {
            while (System.nanoTime() < until) {
                var person = people.next();
                var answer = connection.send(Requests.put(
                        "/api/people/" + person.personId(), Registrations.id(), Requests.body(person, "personId")));
                if (!answer.accepted()) {
                    throw new IOException("a command was answered " + answer.status());
                }
                LockSupport.parkNanos(BETWEEN_COMMANDS_NS);
            }
        }
    }

    /** What was measured so far was for warming up. */
    public void forget() {
        latencies.replaceAll((what, warming) -> new Latencies());
    }

    public Latencies of(String what) {
        var found = latencies.get(what);
        if (found == null) {
            throw new IllegalArgumentException(what);
        }
        return found;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
