package org.waymark.eventstore.axonserver;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.waymark.wiring.WiringRefused;

/** Asks one of the servers to be let in, apart from the connection: that one keeps to itself why it does not stand. */
final class Knock {
    private static final int USUAL_PORT = 8124;

    private Knock() {}

    /** What the server said; null when it let us in. */
    static @Nullable StatusRuntimeException at(AxonServerSettings settings) {
        var channel = channel(settings);
        try {
            PlatformServiceGrpc.newBlockingStub(channel)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers(settings)))
                    .withDeadlineAfter(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .getPlatformServer(ClientIdentification.newBuilder()
                            .setClientId("waymark-knock")
                            .setComponentName("waymark")
                            .build());
            return null;
        } catch (StatusRuntimeException said) {
            return said;
        } finally {
            channel.shutdownNow();
        }
    }

    private static Metadata headers(AxonServerSettings settings) {
        var headers = new Metadata();
        headers.put(key("AxonIQ-Context"), settings.context());
        if (settings.token() != null) {
            headers.put(key("AxonIQ-Access-Token"), settings.token());
        }
        return headers;
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }

    private static ManagedChannel channel(AxonServerSettings settings) {
        var first = settings.servers().split(",", -1)[0].strip().split(":", -1);
        int port = first.length > 1 ? Integer.parseInt(first[1]) : USUAL_PORT;
        var channel = NettyChannelBuilder.forAddress(first[0], port);
        if (!settings.encrypted()) {
            return channel.usePlaintext().build();
        }
        if (settings.certificate() != null) {
            try {
                channel.sslContext(GrpcSslContexts.forClient()
                        .trustManager(settings.certificate().toFile())
                        .build());
            } catch (SSLException | IllegalArgumentException unreadable) {
                throw new WiringRefused(
                        "the file of waymark.axonserver.certificate is no certificate that can be read", unreadable);
            }
        }
        return channel.build();
    }
}
