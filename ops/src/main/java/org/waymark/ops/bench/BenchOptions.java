package org.waymark.ops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.bench.wire.Stores.Wiring;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every bench is told. */
final class BenchOptions {
    @Option(names = "--json", description = "one line of JSON instead of a table")
    boolean json;

    @Option(names = "--seed", description = "of everything that is left to chance (default: ${DEFAULT-VALUE})")
    long seed = 2014;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "where the run keeps its files while it lasts; must be on the disk that is to be measured"
                    + " (default: a new folder among the temporary ones)")
    @Nullable Path work;

    /** For benches that run on more than one. */
    static final class On {
        @Option(
                names = "--wiring",
                paramLabel = "WHICH",
                description =
                        "${COMPLETION-CANDIDATES}: on this machine alone; over the wire to stand-ins in memory; on the"
                                + " Axon Server and MongoDB of WAYMARK_TEST_AXONSERVER and WAYMARK_TEST_MONGODB_URI, which are"
                                + " written to (default: ${DEFAULT-VALUE})")
        Wiring wiring;

        On() {
            this(Wiring.EMBEDDED);
        }

        On(Wiring usual) {
            wiring = usual;
        }
    }

    @Spec(Spec.Target.MIXEE)
    @Nullable CommandSpec spec;

    void print(Figures figures) {
        figures.print(Objects.requireNonNull(spec).commandLine().getOut(), json);
    }

    /** Says to whoever waits what is being done; never among the figures. */
    void say(String format, Object... values) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(String.format(Locale.ROOT, format, values));
        err.flush();
    }

    /** A folder of the run's own that is deleted afterwards. */
    final class Work implements AutoCloseable {
        private final Path folder;

        private Work(Path folder) {
            this.folder = folder;
        }

        Path folder(String name) {
            return folder.resolve(name);
        }

        @Override
        public void close() {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Work work() {
        try {
            if (work != null) {
                Files.createDirectories(work);
            }
            return new Work(
                    work == null
                            ? Files.createTempDirectory("waymark-bench-")
                            : Files.createTempDirectory(work, "waymark-bench-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
