package org.waymark.ops.wiring;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.waymark.ops.cli.Waymark;

/** Commands as an operator gives them, told where the servers are as nodes are; what was said by all of them. */
final class OnTheLine {
    private static final String URI = "waymark.mongo.uri";
    private static final String SERVERS = "waymark.axonserver.servers";

    private final StringWriter said = new StringWriter();

    int run(OwnServers servers, Object... arguments) {
        System.setProperty(URI, servers.uri());
        System.setProperty(SERVERS, servers.address());
        try {
            var line = Waymark.commandLine();
            line.setOut(new PrintWriter(said, true));
            line.setErr(new PrintWriter(said, true));
            return line.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        } finally {
            System.clearProperty(URI);
            System.clearProperty(SERVERS);
        }
    }

    String said() {
        return said.toString();
    }
}
