package org.waymark.ops;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waymark.ops.bench.load.Server;

/** A server whose system writes no file longer than so much: what it meets when a disk is full, in the middle of a write. */
final class LimitedServer {
    private static final Path SHELL = Path.of("/bin/bash");

    private LimitedServer() {}

    /** Skips the test where there is no shell to set the limit with. */
    static Server start(Path data, int kibibytes) throws IOException {
        assumeThat(SHELL).exists();
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var limited = Files.writeString(
                data.resolve("limited.sh"), "ulimit -f %d; exec '%s' \"$@\"%n".formatted(kibibytes, java));
        var program = List.of("-cp", System.getProperty("java.class.path"), "org.waymark.ops.cli.Waymark");
        return Server.startBy(List.of(SHELL.toString(), limited.toString()), data, program, "serve");
    }
}
