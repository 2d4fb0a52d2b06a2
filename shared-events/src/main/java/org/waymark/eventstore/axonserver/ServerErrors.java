package org.waymark.eventstore.axonserver;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import javax.net.ssl.SSLException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.wiring.WiringRefused;

/** What the server's error codes mean to us. */
final class ServerErrors {
    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
    private static final String TOKEN_MISSING = "AXONIQ-1000";
    private static final String TOKEN_WRONG = "AXONIQ-1001";
    private static final String NO_SUCH_CONTEXT = "AXONIQ-1302";
    private static final String SEQUENCE_TAKEN = "AXONIQ-2000";
    private static final String TOO_LARGE = "AXONIQ-2001";
    private static final String NO_LEADER = "AXONIQ-2100";

    private ServerErrors() {}

    static RuntimeException ofWrite(Throwable failed) {
        var code = codeOf(failed);
        if (SEQUENCE_TAKEN.equals(code)) {
            return new ConcurrencyException("somebody else added to this history at the same moment", failed);
        }
        if (TOO_LARGE.equals(code) || statusOf(failed) == Status.Code.RESOURCE_EXHAUSTED) {
            return new StoreUnavailableException(
                    "an event is larger than Axon Server takes; raise its maximum message size and"
                            + " waymark.axonserver.largest alike",
                    failed);
        }
        if (NO_LEADER.equals(code) || TOKEN_MISSING.equals(code) || TOKEN_WRONG.equals(code)) {
            return new StoreUnavailableException("Axon Server takes no events just now (" + code + ")", failed);
        }
        return Waits.unknown(failed); // it was on its way
    }

    /** Null for what may pass: the server is not there yet, or its context has no leader. */
    static @Nullable WiringRefused refusal(Throwable trouble, AxonServerSettings settings) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            var code = codeOf(cause);
            if (TOKEN_MISSING.equals(code) || TOKEN_WRONG.equals(code) || isDenied(statusOf(cause))) {
                return new WiringRefused(
                        "the Axon Server at " + settings.servers() + " does not let Waymark in; set"
                                + " waymark.axonserver.token to a token that may use the context " + settings.context(),
                        trouble);
            }
            if (NO_SUCH_CONTEXT.equals(code)) {
                return new WiringRefused(
                        "the Axon Server at " + settings.servers() + " has no context " + settings.context()
                                + "; make it there, or set waymark.axonserver.context",
                        trouble);
            }
            if (cause instanceof SSLException) {
                return new WiringRefused(
                        "the Axon Server at " + settings.servers()
                                + " shows a certificate that Waymark does not trust for"
                                + " that address, or does not speak TLS; set waymark.axonserver.certificate to the PEM"
                                + " file of its authority, or correct the address",
                        trouble);
            }
            if (statusOf(cause) == Status.Code.UNIMPLEMENTED) {
                return new WiringRefused(
                        "what answers at " + settings.servers()
                                + " is no Axon Server that Waymark understands; the port"
                                + " is usually 8124, the version 2023 or later",
                        trouble);
            }
        }
        return null;
    }

    private static boolean isDenied(Status.@Nullable Code status) {
        return status == Status.Code.UNAUTHENTICATED || status == Status.Code.PERMISSION_DENIED;
    }

    private static @Nullable String codeOf(Throwable failed) {
        var trailers = failed instanceof StatusRuntimeException grpc ? grpc.getTrailers() : null;
        return trailers == null ? null : trailers.get(CODE);
    }

    private static Status.@Nullable Code statusOf(Throwable failed) {
        return failed instanceof StatusRuntimeException grpc ? grpc.getStatus().getCode() : null;
    }
}
