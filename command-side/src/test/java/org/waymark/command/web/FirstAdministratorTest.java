package org.waymark.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.command.access.FirstAdministrator;

/** Nodes that start for the first time in the same moment. */
class FirstAdministratorTest extends RunningCommandSide {
    private static final int NODES = 8;

    @Autowired
    FirstAdministrator first;

    @Test
    void one_of_them_tells_the_password_and_none_of_them_fails() {
        var together = new CountDownLatch(NODES);
        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            var started = IntStream.range(0, NODES)
                    .mapToObj(node -> CompletableFuture.supplyAsync(() -> open(together), nodes))
                    .toList();

            assertThat(started.stream().map(CompletableFuture::join).filter(Optional::isPresent))
                    .hasSize(1);
        }
    }

    private Optional<String> open(CountDownLatch together) {
        together.countDown();
        try {
            together.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return first.openUnlessThere();
    }
}
