package org.waymark.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.waymark.access.login.OperatorToken;

/** Gives tests the address of one program that runs while they all do, on a data folder of its own. */
public final class Running implements ParameterResolver {
    private record Started(Program program) implements AutoCloseable {
        static Started now() {
            try {
                var data = Files.createTempDirectory("waymark-test");
                return new Started(Program.start(
                        data.resolve("data"), 0, Map.of("logging.level.root", "ERROR", Program.OPERATOR_FILE, "true")));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }

        @Override
        public void close() {
            program.close();
        }
    }

    /** Where a command line on the same machine finds it. */
    public static String data(Program program) {
        return String.valueOf(program.context().getEnvironment().getProperty("waymark.data"));
    }

    /** For requests that come from whoever may do anything: tests of what is done and not of who may. */
    public static String bearer(Program program) {
        return "Bearer " + program.context().getBean(OperatorToken.class).value();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Program.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Running.class))
                .computeIfAbsent("program", key -> Started.now(), Started.class)
                .program();
    }
}
