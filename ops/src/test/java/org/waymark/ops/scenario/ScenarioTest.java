package org.waymark.ops.scenario;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.access.Role;
import org.waymark.ops.Program;
import org.waymark.ops.cli.Ready;
import org.waymark.ops.client.Staff;

/** A running Waymark on an empty data folder, reached over HTTP only. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ScenarioTest {
    private static final List<String> AREAS = List.of("CN", "GB", "GH", "IN", "KE");

    private Program program;
    Waymark waymark;
    Field field;

    @BeforeAll
    void start(@TempDir Path data) {
        program = Program.start(data.resolve("data"), 0, Map.of());
        try (var operator = program.operator()) {
            Ready.await(operator, new PrintWriter(Writer.nullWriter()));
            var token = new Staff(operator, Clock.systemUTC()).token("field.worker", Role.CASE_WORKER, AREAS);
            waymark = new Waymark(program.address(), token);
        }
        field = new Field(waymark);
    }

    @AfterAll
    void stop() {
        program.close();
    }
}
