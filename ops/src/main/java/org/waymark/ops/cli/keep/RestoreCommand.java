package org.waymark.ops.cli.keep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.keys.ErasureList;
import org.waymark.ops.backup.Restore;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.embedded.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark restore DIR}: a backup as a new data folder, without those who were erased since. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Makes a data folder of a backup. Whoever was erased since is erased again before anything can be read;"
                        + " without the erasure list nothing is restored.")
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "the backup")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path backup;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "the data folder, new or empty (default: ${DEFAULT-VALUE})")
    Path data = Path.of("data");

    @Option(
            names = "--erasures",
            paramLabel = "FILE",
            description = "the newest list of everybody that was ever erased")
    @Nullable Path erasures;

    @Mixin
    MasterKeyOption masterKey = new MasterKeyOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (erasures == null || !Files.exists(erasures)) {
            throw new Sentence(
                    Exit.REFUSED,
                    "ERASURES_REQUIRED",
                    "a backup can bring back people who were erased; give the newest erasure list with --erasures (an empty"
                            + " file if nobody ever was)");
        }
        var restore = new Restore(backup, masterKey.read(data), Clock.systemUTC());
        var erased = new ErasureList(erasures).ids();
        try (var folder = DataFolder.take(data)) {
            int again = restore.into(folder.path(), erased);
            spec.commandLine()
                    .getOut()
                    .printf("restored to %s; %d people were erased again%n", data.toAbsolutePath(), again);
        }
        return Exit.OK;
    }
}
