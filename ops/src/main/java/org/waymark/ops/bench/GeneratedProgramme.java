package org.waymark.ops.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.bench.store.Programmes;
import org.waymark.ops.synthetic.Size;
import picocli.CommandLine.Option;

/** For benches over a generated programme: how large it is, and whether it stays. */
final class GeneratedProgramme {
    @Option(names = "--size", description = "of the programme (default: ${DEFAULT-VALUE})")
    String size = "basicneeds";

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "where the generated programme stays, to be used again (default: made anew and deleted)")
    @Nullable Path keep;

    /** @return a data folder with all its events: the one that was named, or this one */
    Path in(Path folder, BenchOptions options) {
        return Programmes.inFolder(keep == null ? folder : keep, options.seed, Size.named(size), options::say);
    }
}
