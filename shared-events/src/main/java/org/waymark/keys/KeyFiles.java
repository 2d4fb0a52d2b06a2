package org.waymark.keys;

import java.nio.file.Path;

/** Where what belongs to a data folder stands: keys of people in it; what opens them, and who was erased, beside it. */
public record KeyFiles(Path keys, Path master, Path erasures) {
    public static KeyFiles of(Path data) {
        return new KeyFiles(data.resolve("keys.sqlite"), beside(data, ".master.key"), beside(data, ".erasures"));
    }

    private static Path beside(Path data, String ending) {
        var folder = data.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + ending);
    }
}
