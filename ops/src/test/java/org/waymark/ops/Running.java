package org.waymark.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the address of one program that runs while they all do, on a data folder of its own. */
public final class Running implements ParameterResolver {
    private record Started(Program program) implements AutoCloseable {
        static Started now() {
            try {
                var data = Files.createTempDirectory("waymark-test");
                return new Started(Program.start(data.resolve("data"), 0, Map.of("logging.level.root", "ERROR")));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }

        @Override
        public void close() {
            program.close();
        }
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
