package org.waymark.ops.cli.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ReadAuditUnavailableException;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.proof.HistoryAtRest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code waymark proof verify}: every event compared with what was recorded and signed. Asks the server that runs on the
 * data folder; without one the files themselves are read, and nothing is started that could add to them.
 */
@Command(
        name = "verify",
        description = "Compares every event with what was recorded and signed, and names the first that was altered.",
        mixinStandardHelpOptions = true)
final class VerifyHistoryCommand implements Callable<Integer> {
    @Mixin
    ServerChoice server = new ServerChoice();

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "a checkpoint that was kept elsewhere")
    @Nullable Path checkpoint;

    @Option(names = "--key", paramLabel = "FILE", description = "the public key that was kept elsewhere")
    @Nullable Path key;

    @Option(names = "--json", description = "the verdict as JSON")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        var kept = checkpoint == null ? null : Texts.read(checkpoint);
        var whose = key == null ? null : Texts.read(key);
        var folder = server.atRest();
        var verdict = folder == null ? ask(kept, whose) : read(folder, kept, whose);
        var out = spec.commandLine().getOut();
        out.println(json ? verdict.toString() : told(verdict));
        out.flush();
        return verdict.path("findings").isEmpty() ? Exit.OK : Exit.NOT_VERIFIED;
    }

    private JsonNode ask(@Nullable String kept, @Nullable String whose) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("checkpoint", kept);
        body.put("key", whose);
        try (var connection = server.connect()) {
            return connection.api().post("/api/proof/verification", body);
        }
    }

    private static JsonNode read(Path data, @Nullable String kept, @Nullable String whose) {
        var history = new HistoryAtRest(data);
        if (!history.isSigned()) {
            throw new Sentence(
                    Exit.NOT_VERIFIED,
                    "NEVER_SIGNED",
                    "nothing in " + data + " was ever signed, or the folder of proofs is gone");
        }
        try {
            return new ObjectMapper().valueToTree(history.verify(kept, whose));
        } catch (BadNote noKey) {
            throw new Sentence(Exit.NOT_VERIFIED, "INVALID_KEY", String.valueOf(noKey.getMessage()));
        } catch (StoreUnavailableException | ReadAuditUnavailableException damaged) {
            throw new Sentence(
                    Exit.NOT_VERIFIED,
                    "STORE_DAMAGED",
                    "the file of events, or that of reads, cannot be read to its end: it was damaged or altered");
        }
    }

    private static String told(JsonNode verdict) {
        var text = new StringBuilder("%,d events, %,d of them signed; %,d checkpoints, the last at %s%n"
                .formatted(
                        verdict.path("events").asLong(),
                        verdict.path("signed").asLong(),
                        verdict.path("checkpoints").asLong(),
                        verdict.path("lastSigned").asText()));
        if (verdict.path("findings").isEmpty()) {
            return text.append("the history is as it was recorded and signed").toString();
        }
        text.append("THE HISTORY WAS ALTERED");
        verdict.path("findings")
                .forEach(found ->
                        text.append("\n- ").append(found.path("sentence").asText()));
        return text.toString();
    }
}
