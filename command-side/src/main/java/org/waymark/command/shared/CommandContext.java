package org.waymark.command.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;

/**
 * Who sends a command, and how it may be sent again.
 *
 * @param commandId made by the client; doing it twice is doing it once
 * @param deviceTime the device's clock, kept but never trusted
 * @param expectedVersion the version a change of state was made on; null for facts, which append whatever else happened
 */
public record CommandContext(
        UUID commandId,
        AccountId actor,
        String role,
        @Nullable Instant deviceTime,
        @Nullable Long expectedVersion) {
    public static final String EXPECTED_VERSION = "expectedVersion";
}
