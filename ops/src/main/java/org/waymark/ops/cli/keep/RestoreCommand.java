package org.waymark.ops.cli.keep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.check.Verdict;
import org.waymark.keys.ErasureList;
import org.waymark.ops.backup.Restore;
import org.waymark.ops.backup.Signing;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.FolderCommand;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.embedded.DataFolder;
import org.waymark.ops.migrate.End;
import org.waymark.ops.migrate.Moving;
import org.waymark.ops.migrate.ServersOption;
import org.waymark.ops.migrate.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark restore DIR}: a backup as a new data folder, without those who were erased since. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a data folder of a backup. Whoever was erased since is erased again before anything can be read;"
                    + " without the erasure list nothing is restored.",
            "With --to axonserver it then carries the data folder to servers that are empty; interrupted there, waymark migrate"
                    + " goes on."
        })
public final class RestoreCommand extends FolderCommand {
    @Parameters(paramLabel = "DIR", description = "the backup")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path backup;

    @Option(
            names = "--erasures",
            paramLabel = "FILE",
            description = "the newest list of everybody that was ever erased")
    @Nullable Path erasures;

    @Option(
            names = "--signing-key",
            paramLabel = "FILE",
            description =
                    "the key that the history was signed with: proof/signing.key of the data folder that was backed up,"
                            + " or wherever it was kept")
    @Nullable Path signingKey;

    @Option(
            names = "--new-signing-key",
            description =
                    "the key is gone: keep the backup's checkpoints in proof-before-restore, and sign with a new key")
    boolean newSigningKey;

    @Option(
            names = "--to",
            paramLabel = "STORE",
            defaultValue = "SQLITE",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, the data folder alone)")
    End to = End.SQLITE;

    @Mixin
    ServersOption servers = new ServersOption();

    @Mixin
    MasterKeyOption masterKey = new MasterKeyOption();

    @Override
    protected void work(PrintWriter out) throws IOException {
        if (erasures == null || !Files.exists(erasures)) {
            throw new Sentence(
                    Exit.REFUSED,
                    "ERASURES_REQUIRED",
                    "a backup can bring back people who were erased; give the newest erasure list with --erasures (an empty"
                            + " file if nobody ever was)");
        }
        var signing = newSigningKey ? Signing.anew() : Signing.with(signingKey);
        var restore = new Restore(backup, masterKey.read(data), signing, Clock.systemUTC());
        var erased = new ErasureList(erasures).ids();
        try (var folder = DataFolder.take(data)) {
            var restored = restore.into(folder.path(), erased);
            out.printf("restored to %s; %d people were erased again%n", data.toAbsolutePath(), restored.again());
            tell(restored.history(), out);
        }
        if (to == End.AXONSERVER) {
            out.flush();
            out.println(new Moving(data, servers.servers(), new Told(spec)).up().sentence());
        }
    }

    private static void tell(@Nullable Verdict history, PrintWriter out) {
        if (history == null) {
            out.println("the history is signed with a new key from the first start on; keep that key elsewhere");
        } else if (history.unaltered()) {
            out.println("the history is as it was recorded and signed");
        } else {
            throw new Sentence(
                    Exit.NOT_VERIFIED,
                    "HISTORY_ALTERED",
                    "it was restored, and it is not the history that was signed; `waymark proof verify` says where");
        }
    }
}
