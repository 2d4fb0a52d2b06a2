package org.waymark.ops.cli.keep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import org.waymark.ops.backup.Backup;
import org.waymark.ops.cli.FolderCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waymark backup DIR}: a copy of everything but the keys that open and sign it, also while Waymark runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies events, keys and proofs to a new folder, also while Waymark runs. The master key and the signing key are"
                        + " not copied: keep them elsewhere.")
public final class BackupCommand extends FolderCommand {
    @Parameters(paramLabel = "DIR", description = "a new or empty folder")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path folder;

    @Override
    protected void work(PrintWriter out) throws IOException, SQLException {
        new Backup(data).into(folder).forEach(out::println);
        out.println(
                "The master key, the signing key and the newest erasure list are kept elsewhere; a restore needs them.");
    }
}
