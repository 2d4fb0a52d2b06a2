package org.waymark.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class WithoutWordsTest {
    @Test
    void a_failure_is_told_by_its_class_and_places_and_not_in_its_words() {
        assertThat(WithoutWords.of(new IllegalStateException("Wanjiru-in-confidence")))
                .startsWith("java.lang.IllegalStateException\n    at " + WithoutWordsTest.class.getName());
    }

    @Test
    void a_server_that_is_not_there_is_told_in_a_few_lines_without_places() throws IOException {
        var channel = NettyChannelBuilder.forAddress("127.0.0.1", freePort())
                .usePlaintext()
                .build();
        try {
            var absent = catchThrowable(() -> PlatformServiceGrpc.newBlockingStub(channel)
                    .getPlatformServer(ClientIdentification.getDefaultInstance()));
            assertThat(WithoutWords.of(absent))
                    .startsWith("io.grpc.StatusRuntimeException: UNAVAILABLE")
                    .contains("Connection refused")
                    .doesNotContain("    at ");
        } finally {
            channel.shutdownNow();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
