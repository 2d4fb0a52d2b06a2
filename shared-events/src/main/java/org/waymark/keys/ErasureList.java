package org.waymark.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The ids of all that were ever erased, one a line and nothing else, in a file outside the stores: a restored backup is
 * older than some erasures, and only this says which.
 */
public final class ErasureList {
    private final Path file;

    public ErasureList(Path file) {
        this.file = file;
    }

    /** On the disk when it returns; adding an id twice is adding it once. */
    public synchronized void add(Collection<String> subjects) {
        try {
            var fresh = new LinkedHashSet<>(subjects);
            fresh.removeAll(ids());
            if (fresh.isEmpty()) {
                return;
            }
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap((String.join("\n", fresh) + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new KeysUnavailableException("the erasure list " + file + " cannot be written to", e);
        }
    }

    public synchronized Set<String> ids() {
        try {
            var ids = new LinkedHashSet<String>();
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(ids::add);
            }
            return ids;
        } catch (IOException e) {
            throw new KeysUnavailableException("the erasure list " + file + " cannot be read", e);
        }
    }
}
