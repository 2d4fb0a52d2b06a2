package org.waymark.ops.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.embedded.OperatorFile;

/** Waymark in a process of its own, as people run it. */
public final class Server implements AutoCloseable {
    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(10);
    private static final long BETWEEN_NS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int LAST_LINES = 40;
    private static final String LOG = "server.log";

    private final Process process;
    private final Path data;
    private final Path log;
    private final int port;
    private final long startedAt = System.nanoTime();

    private Server(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.log = data.resolve(LOG);
        this.port = port;
    }

    /**
     * Starts without waiting until it is ready.
     *
     * @param jvm options such as {@code -Xmx512m}
     * @param command such as {@code serve}
     */
    public static Server start(Path data, List<String> jvm, String... command) {
        return start(data, jvm, Launch.thisProgram(), command);
    }

    /** As above, with the options that name the program to run. */
    public static Server start(Path data, List<String> jvm, List<String> program, String... command) {
        var all = new ArrayList<>(jvm);
        all.addAll(program);
        return startBy(List.of(Launch.java()), data, all, command);
    }

    /** As above, by something that ends in running java, such as a shell that first sets a limit. */
    public static Server startBy(List<String> java, Path data, List<String> program, String... command) {
        try {
            int port = Launch.freePort();
            Files.createDirectories(data);
            OperatorFile.in(data).forget();
            var words = Launch.words(java, program, command, data, port);
            var builder = new ProcessBuilder(words).redirectErrorStream(true);
            var process = builder.redirectOutput(
                            ProcessBuilder.Redirect.appendTo(data.resolve(LOG).toFile()))
                    .start();
            return new Server(process, data, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return seconds from the start of the process until it said that it is ready */
    public double awaitReady() {
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() - startedAt > PATIENCE_NS) {
                throw new IllegalStateException("the server did not become ready; it said: " + lastWords());
            }
            LockSupport.parkNanos(BETWEEN_NS);
        }
        return (System.nanoTime() - startedAt) / 1e9;
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException nothing) {
            return "nothing";
        }
    }

    private boolean ready() {
        try (var connection = new KeepAlive(port)) {
            return connection.send(Requests.get("/actuator/health/readiness")).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public KeepAlive connect() throws IOException {
        return new KeepAlive(port, operator());
    }

    /** The server lets this machine in once it says where it listens, which is a moment after it does. */
    public String operator() {
        var token = OperatorFile.in(data).token();
        while (token.isEmpty() && process.isAlive()) {
            LockSupport.parkNanos(BETWEEN_NS);
            token = OperatorFile.in(data).token();
        }
        return token.orElse("");
    }

    /** Resident memory in MiB; nothing where the system does not say. */
    public @Nullable Long residentMiB() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(null);
        } catch (IOException unknown) {
            return null;
        }
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, and only if that is not heard SIGKILL. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
