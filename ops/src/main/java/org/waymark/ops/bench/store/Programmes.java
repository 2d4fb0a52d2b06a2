package org.waymark.ops.bench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.ops.synthetic.Programme;
import org.waymark.ops.synthetic.Size;

/** Data folders that hold a generated programme; made once and used again when they are kept. */
public final class Programmes {
    private static final String WHOLE = "programme.complete";

    private Programmes() {}

    /** Told what is being done, as it can take minutes. */
    @FunctionalInterface
    public interface Told {
        void say(String format, Object... values);
    }

    /** @return the folder, with all events of that programme in it */
    public static Path inFolder(Path folder, long seed, Size size, Told told) {
        var mark = folder.resolve(WHOLE);
        var what = seed + " " + size;
        try {
            if (Files.exists(mark) && Files.readString(mark).equals(what)) {
                return folder;
            }
            if (Files.exists(folder.resolve("events.db"))) {
                throw new IllegalStateException(folder + " holds other events; choose an empty folder");
            }
            fill(folder, seed, size, told);
            Files.writeString(mark, what);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path folder, long seed, Size size, Told told) {
        try (var filling = new Filling(folder)) {
            told.say("recording the programme %s (%d people) ...", size.name(), size.members());
            filling.record(Programme.entries(seed, size), sent -> {
                if (sent % 100_000 == 0) {
                    told.say("  %d entries", sent);
                }
            });
            told.say("  %d events, refused: %s", filling.log().head(), filling.refused());
        }
    }
}
