package org.waymark.ops.bench.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** What clients were told is done, on the disk before they go on. */
final class Acknowledgements implements AutoCloseable {
    private static final long PATIENCE_NS = 60_000_000_000L;
    private static final long A_MOMENT_NS = 5_000_000;

    private final AtomicLong count = new AtomicLong();
    private final Path path;
    private final FileChannel file;

    Acknowledgements(Path path) throws IOException {
        this.path = path;
        this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void add(UUID commandId) throws IOException {
        file.write(ByteBuffer.wrap((commandId + "\n").getBytes(StandardCharsets.US_ASCII)));
        file.force(false);
        count.incrementAndGet();
    }

    /** Waits until somebody has been told something since there were that many. */
    void awaitMoreThan(long before) {
        long until = System.nanoTime() + PATIENCE_NS;
        while (count.get() <= before) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the server acknowledges nothing");
            }
            LockSupport.parkNanos(A_MOMENT_NS);
        }
    }

    long count() {
        return count.get();
    }

    List<String> all() throws IOException {
        return Files.readAllLines(path);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
