package org.waymark.eventstore.proof.note;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file that checkpoints are added to, the oldest first, with an empty line after each; text that anybody can copy. */
public final class CheckpointFile {
    private static final String SIGNATURE = "\u2014 ";

    private final Path file;

    public CheckpointFile(Path file) {
        this.file = file;
    }

    /** Every note there is; what a power cut left of one at the end is not one. */
    public List<String> notes() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<String> notes = new ArrayList<>();
        int begin = 0;
        for (int end = endOfNote(all, begin); end >= 0; end = endOfNote(all, begin)) {
            notes.add(all.substring(begin, end));
            begin = end + 1;
        }
        return notes;
    }

    /** To be called before the first is added. */
    public void cutOffTheUnfinished() throws IOException {
        long whole = 0;
        for (var note : notes()) {
            whole += note.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
        }
    }

    /** Returns when it is on the disk. */
    public void add(String note) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** After the line that ends the signatures, or -1 when there is none. */
    private static int endOfNote(String all, int begin) {
        int signatures = all.indexOf("\n\n" + SIGNATURE, begin);
        int blank = signatures < 0 ? -1 : all.indexOf("\n\n", signatures + 2);
        return blank < 0 ? -1 : blank + 1;
    }
}
