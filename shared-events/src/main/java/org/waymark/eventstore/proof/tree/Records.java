package org.waymark.eventstore.proof.tree;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A file of records of one length that only grows; what a power cut left half written at its end is cut off. */
public final class Records implements AutoCloseable {
    private final @Nullable FileChannel file;
    private final int length;
    private volatile long count;

    private Records(@Nullable FileChannel file, int length) throws IOException {
        this.file = file;
        this.length = length;
        this.count = file == null ? 0 : file.size() / length;
    }

    public static Records toAppend(Path file, int length) {
        try {
            return new Records(FileChannel.open(file, CREATE, READ, WRITE), length);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Changes nothing; a file that is not there is an empty one. */
    public static Records toRead(Path file, int length) {
        try {
            return new Records(Files.exists(file) ? FileChannel.open(file, READ) : null, length);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public long count() {
        return count;
    }

    public byte[] get(long index) {
        return get(index, 1).getFirst();
    }

    public List<byte[]> get(long from, int many) {
        var bytes = ByteBuffer.allocate(many * length);
        try {
            for (int read = 0; bytes.hasRemaining() && read >= 0; ) {
                read = file().read(bytes, from * length + bytes.position());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("the file ends before record " + (from + many));
        }
        return cut(bytes.array());
    }

    private List<byte[]> cut(byte[] bytes) {
        return IntStream.range(0, bytes.length / length)
                .mapToObj(at -> Arrays.copyOfRange(bytes, at * length, (at + 1) * length))
                .toList();
    }

    public void append(List<byte[]> records) {
        var bytes = ByteBuffer.allocate(records.size() * length);
        records.forEach(bytes::put);
        bytes.flip();
        try {
            long at = count * length;
            while (bytes.hasRemaining()) {
                at += file().write(bytes, at);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        count += records.size();
    }

    public void cutTo(long records) {
        if (records >= count) {
            return;
        }
        try {
            file().truncate(records * length);
            count = Math.min(count, records);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void sync() {
        try {
            file().force(false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FileChannel file() throws IOException {
        if (file == null) {
            throw new NoSuchFileException("opened to be read, and not there");
        }
        return file;
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
