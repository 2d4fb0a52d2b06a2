package org.waymark.ops.cli.keep;

import java.io.PrintWriter;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.MasterKeyRotation;
import org.waymark.keys.sqlite.SqliteKeyStore;
import org.waymark.ops.cli.FolderCommand;
import org.waymark.ops.embedded.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code waymark keys}: the keys that people's data is sealed with. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "The keys that personal data is sealed with.",
        subcommands = KeysCommand.Rotate.class)
public final class KeysCommand {
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
