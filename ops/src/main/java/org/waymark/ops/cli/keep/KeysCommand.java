package org.waymark.ops.cli.keep;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.MasterKeyFile;
import org.waymark.keys.MasterKeyRotation;
import org.waymark.keys.sqlite.SqliteKeyStore;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.FolderCommand;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.embedded.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark keys}: the keys that people's data is sealed with. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "The keys that personal data is sealed with.",
        subcommands = {KeysCommand.Fresh.class, KeysCommand.Rotate.class})
public final class KeysCommand {
    /** {@code waymark keys new FILE}: the master key of an installation on many machines, the same on each. */
    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Makes a master key in a new file, for nodes that share their stores.")
    static final class Fresh implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        Path file;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        CommandSpec spec;

        @Override
        public Integer call() {
            if (Files.exists(file)) {
                throw new Sentence(
                        Exit.USAGE, "FILE_THERE", file + " is there already; a master key is never written over");
            }
            MasterKeyFile.fresh().write(file);
            spec.commandLine()
                    .getOut()
                    .println("put this file on each node, and a copy apart from the backups: " + file);
            return Exit.OK;
        }
    }

    /** {@code waymark keys rotate}: a new master key; no event is touched. */
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a new master key and wraps every person's key with it, while Waymark is stopped. Events are not"
                            + " touched.")
    static final class Rotate extends FolderCommand {
        @Mixin
        MasterKeyOption masterKey = new MasterKeyOption();

        @Override
        protected void work(PrintWriter out) {
            masterKey.read(data);
            try (var folder = DataFolder.take(data);
                    var keys = SqliteKeyStore.open(KeyFiles.of(folder.path()).keys(), true)) {
                int count = new MasterKeyRotation(masterKey.file(data)).rotate(keys);
                out.printf("%d keys are wrapped with a new master key in %s%n", count, masterKey.file(data));
            }
        }
    }
}
