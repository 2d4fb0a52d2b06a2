package org.waymark.ops.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.ops.Program;

/** The words that start this program in a process of its own. */
final class Launch {
    /** As {@code ops/waymark} runs it for people. */
    private static final List<String> ALWAYS = List.of(
            "-XX:+UseG1GC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Daxoniq.update-checker.disabled=true",
            "-Ddisable-axoniq-console-message=true",
            "-D" + Program.OPERATOR_FILE + "=true");

    private Launch() {}

    /** @param java what ends in running java */
    static List<String> words(List<String> java, List<String> program, String[] command, Path data, int port) {
        var words = new ArrayList<>(java);
        words.addAll(ALWAYS);
        words.addAll(asThis());
        words.addAll(program);
        words.addAll(List.of(command));
        words.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        return words;
    }

    /** Large pages and what else this program itself is to use, but for its collector: a bench has another heap. */
    private static List<String> asThis() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:+Use") && !option.endsWith("GC"))
                .toList();
    }

    /** The one that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The jar this runs from, or the class path when it is no jar of its own. */
    static List<String> thisProgram() {
        var path = System.getProperty("java.class.path");
        return path.endsWith("-exec.jar") ? List.of("-jar", path) : List.of("-cp", path, "org.waymark.ops.cli.Waymark");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
