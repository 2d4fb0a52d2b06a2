package org.waymark.keys.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.waymark.keys.KeysUnavailableException;

/**
 * The write-ahead log of the file of keys. SQLite writes each transaction to it and does not wait for the disk; whoever
 * needs that waits here, once for all that was written by then.
 */
final class Log implements AutoCloseable {
    private final @Nullable FileChannel channel;
    private final AtomicLong written = new AtomicLong();
    private long synced;

    /** @param file null when nobody waits for the disk, as in a measurement */
    Log(@Nullable Path file) {
        try {
            this.channel = file == null ? null : FileChannel.open(file, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new KeysUnavailableException("the file of keys has no write-ahead log that can be written to", e);
        }
    }

    /** A transaction stands in the log. */
    void written() {
        written.incrementAndGet();
    }

    /** All that was written by now is on the disk when it returns; with nothing new it waits for nothing. */
    synchronized void sync() {
        long now = written.get();
        if (now == synced || channel == null) {
            return;
        }
        try {
            channel.force(false);
            synced = now;
        } catch (IOException e) {
            throw new KeysUnavailableException("the disk that the keys are kept on fails; check it", e);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new KeysUnavailableException("the file of keys cannot be closed", e);
        }
    }
}
