package org.waymark.ops.cli.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.waymark.measures.catalogue.InstrumentFile;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.Table;
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
        return ask("/api/instruments", json, server, InstrumentsCommand::table);
    }

    private static void table(PrintWriter out, JsonNode answer) {
        var table = new Table("code", "name", "items", "answers", "scorer", "higher is");
        answer.path("items")
                .forEach(one -> table.row(
                        one.path("instrument").asText(),
                        one.path("name").asText(),
                        one.at("/items/count").asInt(),
                        one.at("/items/lowest") + " to " + one.at("/items/highest"),
                        one.path("scorer").asText(),
                        one.path("higherIs").asText().toLowerCase(Locale.ROOT)));
        table.print(out);
    }

    @Command(name = "show", description = "What it asks and how it is scored.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "CODE", description = "such as PHQ_9") String code,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return ask("/api/instruments/" + code, json, server, InstrumentsCommand::one);
    }

    private static void one(PrintWriter out, JsonNode one) {
        out.printf(
                "%s, scorer %s%n", one.path("name").asText(), one.path("scorer").asText());
        one.path("wording").properties().forEach(said -> wording(out, said.getKey(), said.getValue(), one));
        one.path("bands")
                .forEach(band -> out.printf(
                        "from %s: %s%n",
                        band.path("from").asText(), band.path("words").asText()));
        var reliability = one.path("reliability");
        out.println(
                reliability.isObject()
                        ? "reliable change: r %s, SD %s; %s"
                                .formatted(
                                        reliability.path("coefficient"),
                                        reliability.path("standardDeviation"),
                                        reliability.path("source").asText())
                        : "reliable change: no reliability is declared, so nothing is said about it");
        out.printf(
                "items left out: at most %s; %s%n",
                one.at("/missing/allowed"), one.at("/missing/source").asText());
        out.println(one.path("rights").asText());
        one.path("sources").forEach(source -> out.println("source: " + source.asText()));
    }

    private static void wording(PrintWriter out, String language, JsonNode said, JsonNode one) {
        out.printf("%n[%s] %s%n", language, said.path("question").asText());
        int number = 1;
        for (var item : said.path("items")) {
            out.printf("  %d. %s%n", number++, item.asText());
        }
        int value = one.at("/items/lowest").asInt();
        for (var answer : said.path("answers")) {
            out.printf("     %d = %s%n", value++, answer.asText());
        }
        out.println();
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

    private int ask(String path, boolean json, ServerChoice server, BiConsumer<PrintWriter, JsonNode> shown) {
        var out = spec.commandLine().getOut();
        try (var connection = server.connect(spec.commandLine().getErr())) {
            var answer = connection.api().get(path, Map.of());
            if (json) {
                out.println(answer);
            } else {
                shown.accept(out, answer);
            }
        }
        out.flush();
        return Exit.OK;
    }
}
