package org.waymark.eventstore;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.watch.TraceParent;

/**
 * Who recorded an event, by which command: what stands in every event's metadata.
 *
 * @param actor the account that sent the command
 * @param role the role it acted in
 * @param commandId made by the client; the same command sent twice has the same one
 * @param fingerprint of the command's content, so that a repeat with another body is noticed
 * @param deviceTime what the device's clock said, if it said anything
 * @param askedBy the account that asked for it, when the actor sent it on somebody's request
 * @param onRequest the history of that request
 * @param traceparent what it was recorded in the course of, when traces were collected
 */
public record Provenance(
        @Nullable String actor,
        @Nullable String role,
        @Nullable String commandId,
        @Nullable String fingerprint,
        @Nullable Instant deviceTime,
        @Nullable String askedBy,
        @Nullable String onRequest,
        @Nullable String traceparent) {
    public static final String ACTOR = "actor";
    public static final String ROLE = "role";
    public static final String COMMAND_ID = "commandId";
    public static final String FINGERPRINT = "fingerprint";
    public static final String DEVICE_TIME = "deviceTime";
    public static final String ASKED_BY = "askedBy";
    public static final String ON_REQUEST = "onRequest";

    public static Provenance of(Map<String, ?> metaData) {
        var deviceTime = text(metaData, DEVICE_TIME);
        return new Provenance(
                text(metaData, ACTOR),
                text(metaData, ROLE),
                text(metaData, COMMAND_ID),
                text(metaData, FINGERPRINT),
                deviceTime == null ? null : Instant.parse(deviceTime),
                text(metaData, ASKED_BY),
                text(metaData, ON_REQUEST),
                text(metaData, TraceParent.NAME));
    }

    /** Under which id whoever recorded it finds it in the logs; null for what nobody sent. */
    public @Nullable String correlation() {
        var trace = TraceParent.trace(traceparent);
        return trace == null ? commandId : trace;
    }

    private static @Nullable String text(Map<String, ?> metaData, String key) {
        var value = metaData.get(key);
        return value == null ? null : value.toString();
    }
}
