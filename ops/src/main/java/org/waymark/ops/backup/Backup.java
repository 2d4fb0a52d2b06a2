package org.waymark.ops.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.keys.KeyFiles;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;

/**
 * A consistent copy of a data folder, also while Waymark runs. In that order: the checkpoints, so that what they sign is among
 * the events; the rest of the proofs; the events; then all else, so that every key the events need is in the copy. What opens
 * or signs stays out of it: the master key, and the key that checkpoints are signed with.
 */
public final class Backup {
    static final String ERASURES = "erasures";
    static final String EVENTS = "events.db";
    static final String PROOF = "proof";
    private static final String CHECKPOINTS = "checkpoints";
    private static final Pattern NOT_OF_PROOFS = Pattern.compile("signing\\.key|.+\\.tmp");
    private static final Pattern DATABASE = Pattern.compile(".+\\.(db|sqlite)");
    private static final Pattern OF_THE_MOMENT = Pattern.compile(".+(-wal|-shm|\\.lock|\\.address|\\.operator|\\.log)");

    private final Path data;

    public Backup(Path data) {
        this.data = data;
    }

    /** @return the files copied */
    public List<Path> into(Path folder) throws IOException, SQLException {
        if (!Files.exists(data.resolve(EVENTS))) {
            throw new Sentence(
                    Exit.REFUSED, "NO_DATA", "there are no events in " + data + "; give the data folder with --data");
        }
        requireEmpty(folder);
        makeForOwnerOnly(folder);
        copyProofs(data, folder);
        for (var file : filesOf(data)) {
            var copy = folder.resolve(file.getFileName());
            if (DATABASE.matcher(file.getFileName().toString()).matches()) {
                copyDatabase(file, copy);
            } else {
                Files.copy(file, copy);
            }
            sync(copy);
        }
        var erasures = KeyFiles.of(data).erasures();
        if (Files.exists(erasures)) {
            Files.copy(erasures, folder.resolve(ERASURES));
        }
        var copied = new ArrayList<>(filesOf(folder));
        copied.addAll(proofsOf(folder));
        return copied;
    }

    /** SQLite makes its copies with the rights of any file before they get those of the original. */
    static void makeForOwnerOnly(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** @return false when nothing was ever signed there */
    static boolean copyProofs(Path from, Path to) throws IOException {
        var proofs = proofsOf(from);
        if (!proofs.isEmpty()) {
            var folder = Files.createDirectories(to.resolve(PROOF));
            for (var file : proofs) {
                var copy = folder.resolve(file.getFileName());
                Files.copy(file, copy);
                sync(copy);
            }
        }
        return !proofs.isEmpty();
    }

    static List<Path> proofsOf(Path folder) throws IOException {
        var proofs = folder.resolve(PROOF);
        if (!Files.isDirectory(proofs)) {
            return List.of();
        }
        try (var files = Files.list(proofs)) {
            return files.filter(file -> !NOT_OF_PROOFS
                            .matcher(file.getFileName().toString())
                            .matches())
                    .sorted(Comparator.comparing((Path file) -> !file.endsWith(CHECKPOINTS))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    static void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder)
                && !(filesOf(folder).isEmpty() && proofsOf(folder).isEmpty())) {
            throw new Sentence(Exit.REFUSED, "FOLDER_NOT_EMPTY", folder + " is not empty; give a new folder");
        }
    }

    /** Those worth keeping, the events before everything else. */
    static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !OF_THE_MOMENT
                            .matcher(file.getFileName().toString())
                            .matches())
                    .sorted(Comparator.comparing((Path file) -> !file.endsWith(EVENTS))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static void copyDatabase(Path from, Path to) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + from);
                var copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, to.toString());
            copy.execute();
        }
        var rights = from.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (rights) {
            Files.setPosixFilePermissions(to, Set.copyOf(Files.getPosixFilePermissions(from)));
        }
    }

    static void writeSynced(Path file, String text) throws IOException {
        Files.writeString(file, text);
        sync(file);
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
