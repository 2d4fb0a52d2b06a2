package org.waymark.ops.cli.keep;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.MasterKeyFile;
import picocli.CommandLine.Option;

/** Where the master key of a data folder is. */
final class MasterKeyOption {
    @Option(
            names = "--master-key",
            paramLabel = "FILE",
            description =
                    "the file of the master key (default: beside the data folder, named like it with .master.key)")
    @Nullable Path file;

    Path file(Path data) {
        return file == null ? KeyFiles.of(data).master() : file;
    }

    MasterKeyFile read(Path data) {
        return MasterKeyFile.read(file(data));
    }
}
