package org.waymark.ops.bench.crash;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.waymark.ops.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The all-in-one program over the store that must fail. */
@Command(name = "unsafe-serve", hidden = true, description = "Acknowledges before it keeps: loses data, on purpose.")
public final class UnsafeServer implements Callable<Integer> {
    @Option(names = "--port", required = true)
    int port;

    @Option(names = "--data", required = true)
    Path data = Path.of("data");

    @Override
    public Integer call() throws InterruptedException {
        var settings = Map.of("spring.main.sources", EarlyAcknowledgement.class.getName());
        try (var program = Program.start(data, port, settings)) {
            new CountDownLatch(1).await();
            return program.hashCode();
        }
    }
}
