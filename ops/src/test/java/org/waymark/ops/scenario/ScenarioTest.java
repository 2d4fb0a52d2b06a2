package org.waymark.ops.scenario;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.Program;

/** A running Waymark on an empty data folder, reached over HTTP only. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ScenarioTest {
    private Program program;
    Waymark waymark;
    Field field;

    @BeforeAll
    void start(@TempDir Path data) {
        program = Program.start(data.resolve("data"), 0, Map.of());
        waymark = new Waymark(program.address());
        field = new Field(waymark);
        waymark.awaitReady();
    }

    @AfterAll
    void stop() {
        program.close();
    }
}
