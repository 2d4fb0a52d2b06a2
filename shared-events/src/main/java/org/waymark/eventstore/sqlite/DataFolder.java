package org.waymark.eventstore.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.DataFolderException;

/** The folder that one running Waymark keeps its events in, claimed so that no second one writes there meanwhile. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "events.lock";
    private static final String EVENTS = "events.db";

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataFolder claim(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DataFolderException(
                        "the data folder " + folder + " is in use by another running Waymark;"
                                + " stop that one first, or choose another folder",
                        null);
            }
            return new DataFolder(folder, channel);
        } catch (IOException refused) {
            throw new DataFolderException(
                    "the data folder " + folder + " cannot be written to;"
                            + " give this account the right to write there, or choose another folder",
                    refused);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    Path events() {
        return folder.resolve(EVENTS);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
