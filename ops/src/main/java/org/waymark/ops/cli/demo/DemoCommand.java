package org.waymark.ops.cli.demo;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.ops.Program;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Ready;
import org.waymark.ops.cli.ServeCommand;
import org.waymark.ops.cli.ServerChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code waymark demo}: runs Waymark with programmes to look at. */
@Command(
        name = "demo",
        description = "Runs Waymark with the demo programmes loaded, and says where to look.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "where it listens, on 127.0.0.1 (default: ${DEFAULT-VALUE})")
    int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/demo",
            description = "the data folder; what is there is kept (default: ${DEFAULT-VALUE})")
    Path data = Path.of("data/demo");

    @Option(
            names = "--size",
            defaultValue = "small",
            description = "of the invented programme: tiny, nanyorae, pune, mehsog, small or basicneeds (default:"
                    + " ${DEFAULT-VALUE})")
    String size = "small";

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "another seed, other people (default: ${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--load-only", description = "stop when everything is loaded")
    boolean loadOnly;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        ServeCommand.checkPort(port, spec);
        var out = spec.commandLine().getOut();
        var screen = spec.commandLine().getErr();
        new InventedProgramme(data, size, seed).fillOnce(screen);
        var settings = ServerChoice.logging("WARN");
        settings.put(Program.OPERATOR_FILE, "true");
        try (var program = Program.start(data, port, settings);
                var api = program.operator()) {
            Ready.await(api, screen);
            new DemoRegisters(data.resolve("registers")).take(api, out, screen);
            new WhereToLook(api, data).print(out);
            new DemoStaff(program).print(out);
            out.flush();
            if (!loadOnly) {
                ServeCommand.untilStopped();
            }
        }
        return Exit.OK;
    }
}
