package org.waymark.ops.wiring;

import java.nio.file.Path;
import java.util.Map;
import org.waymark.ops.Program;
import org.waymark.ops.client.Api;

/** Both sides in one program on a data folder. */
final class Embedded implements Wiring {
    private final Program program;
    private final Api operator;

    Embedded(Path folder) {
        program = Program.start(folder.resolve("data"), 0, Map.of("logging.level.root", "ERROR"));
        operator = program.operator();
    }

    @Override
    public Api commands() {
        return operator;
    }

    @Override
    public Api questions() {
        return operator;
    }

    @Override
    public Api otherCommands() {
        return operator;
    }

    @Override
    public Api otherQuestions() {
        return operator;
    }

    @Override
    public Api signer() {
        return operator;
    }

    @Override
    public void close() {
        operator.close();
        program.close();
    }
}
