package org.waymark.ops.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What this machine can do at best with one caller: append some bytes to a file, fdatasync, again. */
public final class RawAppend implements AutoCloseable {
    private final FileChannel file;
    private final ByteBuffer bytes;

    public RawAppend(Path path, int length) {
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
            bytes = ByteBuffer.allocateDirect(length);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public void append() throws IOException {
        file.write(bytes.clear());
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
