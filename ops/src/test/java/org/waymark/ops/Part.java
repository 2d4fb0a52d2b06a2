package org.waymark.ops;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A library that the program is made of.
 *
 * @param group of those on the class path with the folders above it, which nobody can tell apart
 */
record Part(String group, String artifact, String version) {
    /** As Maven's own repository names them: group/artifact/version/artifact-version.jar. */
    static List<Part> onTheClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> jar.getNameCount() > 4)
                .filter(jar -> jar.getFileName().toString().startsWith(jar.getName(jar.getNameCount() - 3) + "-"))
                .map(Part::of)
                .toList();
    }

    private static Part of(Path jar) {
        int names = jar.getNameCount();
        var group = StreamSupport.stream(jar.subpath(0, names - 3).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("."));
        return new Part(
                group, jar.getName(names - 3).toString(), jar.getName(names - 2).toString());
    }
}
