package org.waymark.ops.cli.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.screen.Meant;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark export}: a person or a group as FHIR, a programme's numbers for DHIS2. */
@Command(
        name = "export",
        description = "Writes what another system takes: a person or a group as FHIR R4, months of numbers for DHIS2.",
        mixinStandardHelpOptions = true)
public final class ExportCommand {
    @Command(
            name = "person",
            description = "One person as a FHIR R4 collection; that you asked is written down.",
            mixinStandardHelpOptions = true)
    int person(
            @Parameters(paramLabel = "PERSON", description = "an id, a name or the programme's number") String person,
            @Option(names = "--out", paramLabel = "FILE", description = "where to write it (default: the screen)")
                    @Nullable Path file,
            @Mixin ServerChoice server) {
        return write(
                file, server, api -> api.getBytes("/api/people/" + new Meant(api).person(person) + "/fhir", Map.of()));
    }

    @Command(
            name = "group",
            description = "A group and its dated members as a FHIR R4 collection; that you asked is written down.",
            mixinStandardHelpOptions = true)
    int group(
            @Parameters(paramLabel = "GROUP", description = "an id or a name") String group,
            @Option(names = "--out", paramLabel = "FILE", description = "where to write it (default: the screen)")
                    @Nullable Path file,
            @Mixin ServerChoice server) {
        return write(
                file, server, api -> api.getBytes("/api/groups/" + new Meant(api).group(group) + "/fhir", Map.of()));
    }

    @Command(
            name = "dhis2",
            description =
                    "The numbers of whole months as DHIS2 data values, by the file dhis2.json of the data folder.",
            mixinStandardHelpOptions = true)
    int dhis2(
            @Option(names = "--area", required = true, description = "every mapped area in this one") String area,
            @Option(names = "--from", paramLabel = "MONTH", required = true, description = "such as 2014-01")
                    String from,
            @Option(names = "--to", paramLabel = "MONTH", description = "the last month (default: the first)") @Nullable String to,
            @Option(names = "--csv", description = "as CSV and not as JSON") boolean csv,
            @Option(names = "--out", paramLabel = "FILE", description = "where to write it (default: the screen)")
                    @Nullable Path file,
            @Mixin ServerChoice server) {
        var asked = Map.of("area", area, "from", from, "to", to == null ? from : to, "format", csv ? "CSV" : "JSON");
        return write(file, server, api -> api.getBytes("/api/programme/dhis2", asked));
    }

    private int write(@Nullable Path file, ServerChoice server, Function<Api, byte[]> question) {
        var out = server.out();
        try (var connection = server.connect()) {
            var answer = question.apply(connection.api());
            if (file == null) {
                out.print(new String(answer, StandardCharsets.UTF_8));
                out.println();
            } else {
                save(file, answer, out);
            }
        }
        out.flush();
        return Exit.OK;
    }

    private static void save(Path file, byte[] answer, PrintWriter out) {
        try {
            Files.write(file, answer, StandardOpenOption.CREATE_NEW);
            out.printf("%s: %d bytes%n", file, answer.length);
        } catch (IOException refused) {
            throw new Sentence(Exit.ENVIRONMENT, "FILE_NOT_WRITTEN", file + " cannot be written, or is there already");
        }
    }
}
