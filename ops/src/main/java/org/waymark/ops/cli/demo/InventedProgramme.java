package org.waymark.ops.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.ops.bench.store.Filling;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.client.Progress;
import org.waymark.ops.embedded.DataFolder;
import org.waymark.ops.synthetic.Programme;
import org.waymark.ops.synthetic.Size;

/** Years of an invented programme, recorded day by day as its case workers would have. */
final class InventedProgramme {
    private final Path data;
    private final String sizeName;
    private final long seed;

    InventedProgramme(Path data, String size, long seed) {
        this.data = data;
        this.sizeName = size;
        this.seed = seed;
    }

    /** The same entries sent again change nothing, so that a filling that was broken off is simply begun again. */
    void fillOnce(PrintWriter screen) {
        var done = data.resolve("invented-" + sizeName + "-" + seed);
        var size = size();
        if (Files.exists(done)) {
            return;
        }
        try (var folder = DataFolder.take(data);
                var filling = new Filling(folder.path())) {
            screen.printf(
                    "inventing %,d people in %,d groups, %s to %s …%n",
                    size.members(), size.groups(), size.from(), size.until());
            screen.flush();
            var progress = new Progress(
                    screen, "inventing", Programme.entries(seed, size).count());
            filling.record(Programme.entries(seed, size).peek(ignored -> progress.step()), ignored -> {});
            progress.end();
        }
        mark(done);
    }

    private Size size() {
        try {
            return Size.named(sizeName);
        } catch (IllegalArgumentException unknown) {
            throw new Sentence(Exit.USAGE, "USAGE", String.valueOf(unknown.getMessage()));
        }
    }

    private static void mark(Path done) {
        try {
            Files.writeString(done, "the events of this programme are all in this folder\n");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
