package org.waymark.ops.bench.wire;

import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Speaks as much of Axon Server's protocol as Waymark uses, in memory: for trials and tests where there is no Axon Server.
 * It shows that our side of the wire is right as the protocol is written, and nothing about the server itself.
 */
public final class StandIn implements AutoCloseable {
    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);

    private final HeldEvents held = new HeldEvents();
    private final EventService events = new EventService(held);
    private final @Nullable String token;
    private final @Nullable Identity identity;
    private CommandService commands = new CommandService();
    private Server server;
    private final int port;

    private StandIn(int port, @Nullable String token, @Nullable Identity identity) {
        this.token = token;
        this.identity = identity;
        this.server = listen(port);
        this.port = server.getPort();
    }

    /** On any free port of this machine. */
    public static StandIn start() {
        return new StandIn(0, null, null);
    }

    /** As above, and lets in only who has that token. */
    public static StandIn startFor(String token) {
        return new StandIn(0, token, null);
    }

    /**
     * By what it shows who it is.
     *
     * @param certificate as PEM
     * @param key as PEM, in PKCS #8
     */
    public record Identity(Path certificate, Path key) {}

    /** As above, encrypted. */
    public static StandIn startAs(Identity identity) {
        return new StandIn(0, null, identity);
    }

    private NettyServerBuilder at(int port) {
        var builder = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return identity == null
                ? builder
                : builder.useTransportSecurity(
                        identity.certificate().toFile(), identity.key().toFile());
    }

    private Server listen(int at) {
        try {
            commands = new CommandService();
            return at(at).addService(events)
                    .addService(commands)
                    .addService(new PlatformService())
                    .intercept(new Doorkeeper())
                    .build()
                    .start();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** Where it listens, as {@code waymark.axonserver.servers} names it. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** The next so many writes are kept, and nobody is told. */
    public void loseAnswers(int many) {
        events.loseAnswers(many);
    }

    /** How many commands were sent to each node that is connected. */
    public List<Integer> commandsSent() {
        return commands.sent();
    }

    /** Every connection breaks; what was kept stays. */
    public void restart() {
        close();
        server = listen(port);
    }

    private final class Doorkeeper implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            if (token == null || token.equals(headers.get(TOKEN))) {
                return next.startCall(call, headers);
            }
            var refused = EventService.error(Status.UNAUTHENTICATED, "AXONIQ-1001");
            var trailers = refused.getTrailers();
            call.close(refused.getStatus(), trailers == null ? new Metadata() : trailers);
            return new ServerCall.Listener<>() {};
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
