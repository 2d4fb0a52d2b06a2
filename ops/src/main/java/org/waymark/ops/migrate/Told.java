package org.waymark.ops.migrate;

import java.util.function.LongConsumer;
import picocli.CommandLine.Model.CommandSpec;

/** Tells who waits how far it is: twice over the events, as they arrive and as they are compared. */
public record Told(CommandSpec spec) implements LongConsumer {
    private static final int EVERY = 50_000;

    @Override
    public void accept(long events) {
        if (events % EVERY == 0) {
            spec.commandLine().getErr().printf("%,d events%n", events);
            spec.commandLine().getErr().flush();
        }
    }
}
