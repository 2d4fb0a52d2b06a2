package org.waymark.ops.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;

/**
 * A sum over each file of a finished backup, as {@code sha256sum -c} reads it: shows damage. Who forges a backup can forge it too;
 * against that there are checkpoints.
 */
final class Checksums {
    static final String FILE = "checksums.sha256";

    private Checksums() {}

    static void write(Path folder) throws IOException {
        Backup.writeSynced(folder.resolve(FILE), of(folder));
    }

    /** A backup without sums is none that they were ever made for. */
    static void require(Path folder) throws IOException {
        if (Files.exists(folder.resolve(FILE))
                && !Files.readString(folder.resolve(FILE)).equals(of(folder))) {
            throw new Sentence(
                    Exit.NOT_VERIFIED,
                    "BACKUP_DAMAGED",
                    "the backup in " + folder + " is not as it was written: `sha256sum -c " + FILE
                            + "` in it says which file; take another backup");
        }
    }

    private static String of(Path folder) throws IOException {
        var text = new StringBuilder();
        var files = Stream.concat(Backup.filesOf(folder).stream(), Backup.proofsOf(folder).stream())
                .filter(file -> !file.endsWith(FILE))
                .collect(Collectors.toCollection(TreeSet::new));
        for (var file : files) {
            text.append(sum(file)).append("  ").append(folder.relativize(file)).append('\n');
        }
        return text.toString();
    }

    private static String sum(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
