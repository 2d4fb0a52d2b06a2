package org.waymark.ops.cli.keep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import org.waymark.ops.backup.Backup;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.FolderCommand;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.migrate.End;
import org.waymark.ops.migrate.ServersOption;
import org.waymark.ops.migrate.SharedBackup;
import org.waymark.ops.migrate.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark backup DIR}: a copy of everything but the keys that open and sign it, also while Waymark runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies events, keys and proofs to a new folder, also while Waymark runs. The master key and the signing key are"
                    + " not copied: keep them elsewhere.",
            "With --from axonserver it copies what many nodes share, and proof/ from the data folder of the one that signs;"
                    + " interrupted, it is started again and goes on."
        })
public final class BackupCommand extends FolderCommand {
    @Parameters(paramLabel = "DIR", description = "a new or empty folder")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path folder;

    @Option(
            names = "--from",
            paramLabel = "STORE",
            defaultValue = "SQLITE",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, the data folder)")
    End from = End.SQLITE;

    @Mixin
    ServersOption servers = new ServersOption();

    @Override
    protected void work(PrintWriter out) throws IOException, SQLException {
        if (from == End.SQLITE) {
            new Backup(data).into(folder).forEach(out::println);
        } else {
            shared(out);
        }
        out.println(
                "The master key, the signing key and the newest erasure list are kept elsewhere; a restore needs them.");
    }

    private void shared(PrintWriter out) throws IOException {
        var taken = new SharedBackup(servers.servers(), data).into(folder, new Told(spec));
        out.println(taken.copied().sentence());
        var history = taken.history();
        if (history == null) {
            out.println("No proofs are in it: " + data
                    + " holds none; run it where the node that signs keeps its data folder,"
                    + " or keep its folder proof/ apart.");
        } else if (history.unaltered()) {
            out.println("the history is as it was recorded and signed");
        } else {
            throw new Sentence(
                    Exit.NOT_VERIFIED,
                    "HISTORY_ALTERED",
                    "it was copied, and it is not the history that was signed; `waymark proof verify` says where");
        }
    }
}
