package org.waymark.ops.cli.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.bundle.Bundle;
import org.waymark.eventstore.proof.bundle.BundleCheck;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.PublicKey;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark proof}: that the history is what it was, for people who need not believe Waymark. */
@Command(
        name = "proof",
        description =
                "Shows that the history is what it was: checkpoints to keep elsewhere, proofs, and the check of it all.",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyHistoryCommand.class, ReportCommand.class})
public final class ProofCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Command(
            name = "checkpoint",
            mixinStandardHelpOptions = true,
            description = "Signs what there is by now and prints it.")
    int checkpoint(@Mixin ServerChoice server) {
        return print(
                server,
                api -> api.post("/api/proof/checkpoint", Map.of()).path("note").asText());
    }

    @Command(name = "key", mixinStandardHelpOptions = true, description = "Prints the public key.")
    int key(@Mixin ServerChoice server) {
        return print(
                server,
                api -> api.get("/api/proof/checkpoint", Map.of()).path("key").asText() + "\n");
    }

    @Command(
            name = "inclusion",
            mixinStandardHelpOptions = true,
            description = "Proves that an event stands in the history.")
    int inclusion(@Mixin ServerChoice server, @Parameters(paramLabel = "POSITION") long position) {
        return print(server, api -> pretty(api.get("/api/proof/inclusion", Map.of("position", position))));
    }

    @Command(
            name = "consistency",
            mixinStandardHelpOptions = true,
            description = "Proves that what was signed earlier is the beginning of what was signed later.")
    int consistency(
            @Mixin ServerChoice server,
            @Parameters(paramLabel = "SIZE", description = "the number in the second line of the earlier checkpoint")
                    long from,
            @Option(names = "--to", paramLabel = "SIZE", description = "of the later one (default: the newest)")
                    @Nullable Long to) {
        Map<String, @Nullable Object> sizes = new LinkedHashMap<>();
        sizes.put("from", from);
        sizes.put("to", to);
        return print(server, api -> pretty(api.get("/api/proof/consistency", sizes)));
    }

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Checks a file of proofs.")
    int check(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--key", required = true, paramLabel = "FILE", description = "the public key") Path key,
            @Option(names = "--kept", paramLabel = "FILE", description = "a checkpoint that was kept") @Nullable Path kept) {
        var out = spec.commandLine().getOut();
        try {
            var checkpoint = new BundleCheck(PublicKey.parse(Texts.read(key)), kept == null ? null : Texts.read(kept))
                    .check(Bundle.parse(Texts.read(file)));
            out.println("proved: all of it, by the checkpoint of " + checkpoint.time() + " over " + checkpoint.size()
                    + " events");
            return Exit.OK;
        } catch (BadNote refused) {
            out.println("NOT PROVED: " + refused.getMessage());
            return Exit.NOT_VERIFIED;
        }
    }

    private int print(ServerChoice server, Function<Api, String> question) {
        var out = server.out();
        try (var connection = server.connect()) {
            out.print(question.apply(connection.api()));
            out.flush();
        }
        return Exit.OK;
    }

    private static String pretty(JsonNode json) {
        return json.toPrettyString() + "\n";
    }
}
