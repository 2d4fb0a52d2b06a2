package org.waymark.ops.cli.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.waymark.measures.catalogue.InstrumentFile;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark instruments}: those that can be answered here, and files for more. */
@Command(
        name = "instruments",
        description = "Lists scored instruments, shows one, and helps with the file that declares another.",
        mixinStandardHelpOptions = true)
public final class InstrumentsCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Command(name = "list", description = "Those that can be answered here.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server).show(json, api -> api.get("/api/instruments", Map.of()), InstrumentScreen::all);
    }

    @Command(name = "show", description = "What it asks and how it is scored.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "CODE", description = "such as PHQ_9") String code,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server)
                .show(json, api -> api.get("/api/instruments/" + code, Map.of()), InstrumentScreen::one);
    }

    @Command(
            name = "template",
            description =
                    "Prints the file to start from for an instrument that needs a licence; it says what you have to fill in.",
            mixinStandardHelpOptions = true)
    int template(
            @Parameters(paramLabel = "CODE", description = "SWEMWBS, UCLA_3, ISMI_10, RAS_DS or WHODAS_12")
                    String code) {
        var out = spec.commandLine().getOut();
        out.print(Instruments.template(code)
                .orElseThrow(() -> new Sentence(
                        Exit.REFUSED,
                        "NOT_FOUND",
                        "there is a template for each of " + String.join(", ", Instruments.TEMPLATES))));
        out.flush();
        return Exit.OK;
    }

    @Command(
            name = "check",
            description =
                    "Says whether a file can be used; put it into the folder instruments of the data folder then.",
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "FILE") Path file) {
        var read = InstrumentFile.read(file.toString(), text(file));
        var out = spec.commandLine().getOut();
        out.printf(
                "%s (%s), scorer %s: %s, scores from %s to %s; it can be used%n",
                read.instrument(),
                read.name(),
                read.scorer(),
                read.items(),
                read.lowestScore().toPlainString(),
                read.highestScore().toPlainString());
        out.flush();
        return Exit.OK;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Sentence(Exit.REFUSED, "FILE_UNREADABLE", file + " cannot be read as UTF-8 text");
        }
    }
}
