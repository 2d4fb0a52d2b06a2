package org.waymark.ops.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar laid out in a folder: the JDK's cache holds no class of a jar within a jar. */
public final class Unpacked {
    private final Path folder;
    private final Path cache;

    public Unpacked(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.cache = folder.resolve("waymark.aot");
        var jar = System.getProperty("java.class.path");
        if (!jar.endsWith(".jar")) {
            throw new IllegalStateException("bench start measures the packaged program; run it as ops/waymark bench");
        }
        run(Launch.java(), "-Djarmode=tools", "-jar", jar, "extract", "--destination", folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("could not unpack the program");
        }
    }

    /** The words that run it. */
    public List<String> plain() throws IOException {
        try (var files = Files.list(folder)) {
            return List.of(
                    "-jar",
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .findFirst()
                            .orElseThrow()
                            .toString());
        }
    }

    /** The same with the cache that {@link #train} makes. */
    public List<String> cached() throws IOException {
        var program = new ArrayList<>(List.of("-XX:AOTCache=" + cache));
        program.addAll(plain());
        return program;
    }

    /** One start and stop in which the JDK notes what it loads and links. */
    public void train(Path data, List<String> jvm) throws IOException {
        var program = new ArrayList<>(List.of("-XX:AOTCacheOutput=" + cache));
        program.addAll(plain());
        try (var server = Server.start(data, jvm, program, "serve")) {
            server.awaitReady();
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the JDK made no ahead-of-time cache");
        }
    }
}
