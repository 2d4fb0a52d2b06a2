package org.waymark.ops.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has that works on a data folder itself and asks no server. */
public abstract class FolderCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "the data folder (default: ${DEFAULT-VALUE})")
    protected Path data = Path.of("data");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    protected CommandSpec spec;

    /** @param out the screen; it is flushed afterwards */
    protected abstract void work(PrintWriter out) throws IOException, SQLException;

    @Override
    public final Integer call() throws IOException, SQLException {
        var out = spec.commandLine().getOut();
        work(out);
        out.flush();
        return Exit.OK;
    }
}
