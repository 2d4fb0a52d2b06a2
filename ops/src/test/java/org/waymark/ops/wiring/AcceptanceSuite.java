package org.waymark.ops.wiring;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.cli.Ready;

/** What Waymark does, asked from outside over HTTP, the same whatever it is put together from. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AcceptanceSuite implements ToldByEveryNode, DecidedByAnyNode, GuardedByEveryNode {
    @SuppressWarnings("NullAway.Init")
    Wiring wiring;

    /** Tests are left out by an assumption in here where this wiring cannot be had. */
    abstract Wiring start(Path folder) throws Exception;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        wiring = start(folder);
        for (var questions : List.of(wiring.questions(), wiring.otherQuestions())) {
            Ready.await(questions, new PrintWriter(Writer.nullWriter()));
        }
    }

    @AfterAll
    void end() {
        if (wiring != null) {
            wiring.close();
        }
    }

    @Override
    public Wiring wiring() {
        return wiring;
    }
}
