package org.waymark.ops.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder a running program owns alone; others find its address there. */
public final class DataFolder implements AutoCloseable {
    /** Less than this free is too little to promise that what is acknowledged is kept. */
    private static final int ROOM_NEEDED = 8 << 20;

    private static final String LOCK = "waymark.lock";
    private static final String ADDRESS = "waymark.address";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Makes the folder if need be and takes it.
     *
     * @throws FolderRefused with one sentence when it is in use, read-only or full
     */
    public static DataFolder take(Path folder) {
        try {
            make(folder);
            checkRoom(folder);
            return new DataFolder(folder, lock(folder));
        } catch (IOException refused) {
            throw FolderRefused.because(folder, refused);
        }
    }

    /** Others on the machine need not know who is in it; a folder that somebody made keeps the rights they gave it. */
    private static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** Where the program that owns the folder listens; nothing when none runs on it. */
    public static Optional<String> runningOn(Path folder) {
        var address = folder.resolve(ADDRESS);
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                var free = channel.tryLock()) {
            return free == null ? Optional.of(Files.readString(address).strip()) : Optional.empty();
        } catch (OverlappingFileLockException ignored) {
            return read(address);
        } catch (IOException ignored) {
            return Optional.empty();
        }
    }

    /** Tells others on this machine where to find the program. */
    public void listensOn(String address) {
        try {
            Files.writeString(folder.resolve(ADDRESS), address);
        } catch (IOException refused) {
            throw FolderRefused.because(folder, refused);
        }
    }

    public Path path() {
        return folder;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve(ADDRESS));
            OperatorFile.in(folder).forget();
            channel.close();
        } catch (IOException refused) {
            throw FolderRefused.because(folder, refused);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException ignored) {
            // this very program has it already: in use all the same
        }
        if (lock == null) {
            channel.close();
            throw FolderRefused.inUse(folder);
        }
        return channel;
    }

    private static void checkRoom(Path folder) throws IOException {
        var probe = Files.createTempFile(folder, "room", ".tmp");
        try (var channel = FileChannel.open(probe, StandardOpenOption.WRITE)) {
            var block = ByteBuffer.allocate(1 << 20);
            for (int written = 0; written < ROOM_NEEDED; written += block.capacity()) {
                channel.write(block.rewind());
            }
            channel.force(true);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static Optional<String> read(Path address) {
        try {
            return Optional.of(Files.readString(address).strip());
        } catch (IOException ignored) {
            return Optional.empty();
        }
    }
}
