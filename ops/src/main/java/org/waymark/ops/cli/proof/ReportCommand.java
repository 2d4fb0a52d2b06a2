package org.waymark.ops.cli.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.screen.WhoseHistory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark proof report}: a whole history with its proofs, for somebody outside to check, or to be printed. */
@Command(
        name = "report",
        description =
                "A person's, a group's or an association's own history with its proofs, for CheckProof.java or to print.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ArgGroup(multiplicity = "1")
    WhoseHistory whose = new WhoseHistory();

    @Mixin
    ServerChoice server = new ServerChoice();

    @Option(names = "--text", description = "to print; proofs themselves are only in the JSON")
    boolean text;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write it (default: the screen)")
    @Nullable Path out;

    @Override
    public Integer call() {
        try (var connection = server.connect()) {
            var bundle = connection.api().get(whose.path(connection.api()) + "/proof", Map.of());
            var report = text ? printed(bundle) : bundle.toPrettyString() + "\n";
            if (out == null) {
                server.out().print(report);
                server.out().flush();
            } else {
                Texts.write(out, report);
            }
        }
        return Exit.OK;
    }

    private static String printed(JsonNode bundle) {
        var report = new StringBuilder("History of %s%n%nSigned checkpoint:%n%n%s%n"
                .formatted(
                        bundle.path("subject").asText(),
                        bundle.path("checkpoint").asText()));
        bundle.path("entries").forEach(entry -> report.append(line(entry)));
        return report.append(
                        "%nThe proofs are in the JSON form of this report; CheckProof.java checks it.%n".formatted())
                .toString();
    }

    private static String line(JsonNode entry) {
        var event = entry.path("event");
        return "%d  recorded %s by %s  %s%n    %s%n"
                .formatted(
                        entry.path("index").asLong() + 1,
                        Instant.ofEpochMilli(event.path("timestamp").asLong()),
                        actor(event),
                        event.path("name").asText(),
                        new String(bytes(event.path("payload")), StandardCharsets.UTF_8));
    }

    private static String actor(JsonNode event) {
        try {
            return JSON.readTree(bytes(event.path("metaData"))).path("actor").asText("nobody named");
        } catch (IOException unreadable) {
            return "somebody unreadable";
        }
    }

    private static byte[] bytes(JsonNode base64) {
        try {
            return base64.isNull() ? new byte[0] : base64.binaryValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
