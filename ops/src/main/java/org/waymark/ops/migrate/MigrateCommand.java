package org.waymark.ops.migrate;

import java.io.PrintWriter;
import org.waymark.ops.cli.FolderCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark migrate}: from one machine's stores to those that many share, and back. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Carries everything that was recorded from a data folder to an Axon Server and a MongoDB, or back: events with their"
                    + " ids, order, times and metadata, keys, passwords and the record of who read whom.",
            "No Waymark may run on either meanwhile. Interrupted, it is started again and goes on; at the end both are"
                    + " compared. Nothing is opened on the way: the master key is not needed. Read models are built anew by"
                    + " the nodes."
        })
public final class MigrateCommand extends FolderCommand {
    @Option(names = "--to", required = true, paramLabel = "STORE", description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    End to;

    @Mixin
    ServersOption servers = new ServersOption();

    @Override
    protected void work(PrintWriter out) {
        var moving = new Moving(data, servers.servers(), new Told(spec));
        out.println((to == End.AXONSERVER ? moving.up() : moving.down()).sentence());
    }
}
