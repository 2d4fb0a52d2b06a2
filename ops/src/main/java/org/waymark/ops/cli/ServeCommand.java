package org.waymark.ops.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.waymark.command.access.FirstAdministrator;
import org.waymark.ops.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code waymark serve}: the all-in-one program until it is stopped. */
@Command(
        name = "serve",
        description = "Runs Waymark on this machine until it is stopped.",
        mixinStandardHelpOptions = true)
public final class ServeCommand extends FolderCommand {
    private static final int MOST_PORT = 65_535;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "where it listens, on 127.0.0.1 (default: ${DEFAULT-VALUE})")
    int port;

    @Override
    protected void work(PrintWriter out) {
        checkPort(port, spec);
        var settings = ServerChoice.logging("WARN");
        settings.put("logging.level.org.waymark.eventstore.proof", "INFO"); // each checkpoint is published in the log
        try (var program = Program.start(data, port, settings);
                var api = program.operator()) {
            Ready.await(api, spec.commandLine().getErr());
            out.printf("Waymark listens on %s, data in %s%n", program.address(), data.toAbsolutePath());
            program.firstAdministrator()
                    .ifPresent(password -> out.printf(
                            "the first account is %s, with the password %s, told this once; it must be changed at the first"
                                    + " login%n",
                            FirstAdministrator.NAME, password));
            out.printf("try the interface at %s/api/try; Ctrl-C stops%n", program.address());
            out.flush();
            untilStopped();
        }
    }

    /** @throws ParameterException when there can be no such port */
    public static void checkPort(int port, CommandSpec spec) {
        if (port < 0 || port > MOST_PORT) {
            throw new ParameterException(spec.commandLine(), "a port is a number from 0 to " + MOST_PORT);
        }
    }

    /** A signal ends the process; Spring's own hook closes everything in order. */
    public static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }
}
