package org.waymark.ops.cli.keep;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.ops.backup.Backup;
import org.waymark.ops.cli.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark backup DIR}: a copy of everything but the master key, also while Waymark runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies events and keys to a new folder, also while Waymark runs. The master key is not copied: keep it"
                        + " elsewhere.")
public final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "a new or empty folder")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path folder;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "the data folder (default: ${DEFAULT-VALUE})")
    Path data = Path.of("data");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        new Backup(data).into(folder).forEach(file -> out.println(file));
        out.println("The master key and the newest erasure list are kept elsewhere; a restore needs both.");
        return Exit.OK;
    }
}
