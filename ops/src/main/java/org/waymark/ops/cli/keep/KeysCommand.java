package org.waymark.ops.cli.keep;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.MasterKeyFile;
import org.waymark.keys.MasterKeyRotation;
import org.waymark.keys.mongo.MongoKeyStore;
import org.waymark.keys.sqlite.SqliteKeyStore;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.FolderCommand;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.embedded.DataFolder;
import org.waymark.ops.migrate.End;
import org.waymark.ops.migrate.ServersOption;
import org.waymark.wiring.SharedMongo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            description = {
                "Makes a new master key and wraps every person's key with it, while Waymark is stopped. Events are not"
                        + " touched. Interrupted, it is started again with the same file.",
                "With --on axonserver it does so in the MongoDB of WAYMARK_MONGO_URI: stop the nodes, rotate, put the file on"
                        + " each, start them. One that runs on notices, and makes no keys until it is started with the new file."
            })
    static final class Rotate extends FolderCommand {
        private static final Duration NOTICED = Duration.ofSeconds(5);

        @Option(
                names = "--on",
                paramLabel = "STORE",
                defaultValue = "SQLITE",
                description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, the data folder)")
        End on = End.SQLITE;

        @Mixin
        MasterKeyOption masterKey = new MasterKeyOption();

        @Override
        protected void work(PrintWriter out) {
            masterKey.read(data);
            var rotation = new MasterKeyRotation(masterKey.file(data));
            int count = on == End.SQLITE ? inFolder(rotation) : shared(rotation);
            out.printf("%d keys are wrapped with a new master key in %s%n", count, masterKey.file(data));
        }

        private int inFolder(MasterKeyRotation rotation) {
            try (var folder = DataFolder.take(data);
                    var keys = SqliteKeyStore.open(KeyFiles.of(folder.path()).keys(), true)) {
                return rotation.rotate(keys);
            }
        }

        private static int shared(MasterKeyRotation rotation) {
            var settings = ServersOption.mongo();
            try (var client = SharedMongo.client(settings)) {
                var keys = new MongoKeyStore(SharedMongo.database(client, settings), Clock.systemUTC());
                return rotation.rotate(keys, () -> LockSupport.parkNanos(NOTICED.toNanos()));
            }
        }
    }
}
