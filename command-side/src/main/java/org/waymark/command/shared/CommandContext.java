package org.waymark.command.shared;

import java.nio.charset.StandardCharsets;
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
 * @param keepIfRefused true when a rule that refuses it shall not lose it
 * @param errand when it is sent for what somebody else asked for; null for what the actor says on their own
 */
public record CommandContext(
        UUID commandId,
        AccountId actor,
        String role,
        @Nullable Instant deviceTime,
        @Nullable Long expectedVersion,
        boolean keepIfRefused,
        @Nullable Errand errand) {
    public static final String EXPECTED_VERSION = "expectedVersion";

    /**
     * Somebody's request that is carried out by somebody else.
     *
     * @param request under which id its history is kept
     */
    public record Errand(String request, AccountId askedBy) {}

    /** Somebody's own command, which is theirs to send again when it is refused. */
    public CommandContext(
            UUID commandId,
            AccountId actor,
            String role,
            @Nullable Instant deviceTime,
            @Nullable Long expectedVersion) {
        this(commandId, actor, role, deviceTime, expectedVersion, false, null);
    }

    /** By the same account, in the same hour: what follows from the command, the same whenever the command is sent again. */
    public CommandContext following(String what) {
        return new CommandContext(following(commandId, what), actor, role, null, null);
    }

    /** @return always the same id for the same words */
    public static UUID following(UUID id, String what) {
        return UUID.nameUUIDFromBytes((id + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
