package org.waymark.ops.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.Program;
import org.waymark.ops.client.Api;
import org.waymark.ops.embedded.DataFolder;
import org.waymark.ops.embedded.OperatorFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which server a command talks to: the one named, the one that runs on the data folder, or one started for the while. */
public final class ServerChoice {
    private static final String QUIET = "ERROR";

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "the server to talk to; without it the one that runs on the data folder, or else one that is"
                    + " started for the while")
    @Nullable String server;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "the data folder (default: ${DEFAULT-VALUE})")
    Path data = Path.of("data");

    @Mixin
    AccountChoice account = new AccountChoice();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec command;

    /** An open way to the server; closing it stops a program that was started for it. */
    public record Connection(Api api, @Nullable Program started) implements AutoCloseable {
        @Override
        public void close() {
            api.close();
            if (started != null) {
                started.close();
            }
        }
    }

    /** Where the command that has this choice prints. */
    public PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** As {@link #connect}, for whoever works on what is there: a folder that is not there is not made. */
    public Connection find() {
        if (server == null && Files.notExists(data)) {
            throw new Sentence(
                    Exit.ENVIRONMENT,
                    "NO_DATA_FOLDER",
                    "there is no folder %s; say with --data which is meant, or begin one with `ops/waymark serve --data %s`"
                            .formatted(data, data));
        }
        return connect();
    }

    /** A start that takes long says beside it how far it is. */
    public Connection connect() {
        if (server != null) {
            return new Connection(account.at(checked(server)), null);
        }
        var running = DataFolder.runningOn(data);
        if (running.isPresent()) {
            var here = OperatorFile.in(data).token().filter(token -> !account.isGiven());
            return new Connection(
                    here.map(token -> new Api(running.get(), token)).orElseGet(() -> account.at(running.get())), null);
        }
        var program = Program.start(data, 0, logging(QUIET));
        var api = program.operator(); // who may start it on the folder may read the folder
        Ready.await(api, command.commandLine().getErr());
        return new Connection(api, program);
    }

    /** The data folder when it is meant and no program runs on it, or null. */
    public @Nullable Path atRest() {
        return server == null && DataFolder.runningOn(data).isEmpty() ? data : null;
    }

    private static String checked(String address) {
        try {
            var uri = new URI(address);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            // answered below
        }
        throw new Sentence(Exit.USAGE, "USAGE", "--server is the address of a server, like http://127.0.0.1:8080");
    }

    /** Settings that keep the screen for what the command says: nothing below that level is shown. */
    public static Map<String, String> logging(String level) {
        Map<String, String> settings = new HashMap<>();
        settings.put("logging.level.root", level);
        settings.put("logging.level.org.springframework", "ERROR");
        // a start that fails is said in one sentence by Faults
        settings.put("logging.level.org.springframework.boot.diagnostics", "OFF");
        settings.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
        return settings;
    }
}
