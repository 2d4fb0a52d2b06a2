package org.waymark.command.shared;

import org.axonframework.commandhandling.CommandMessage;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.events.Area;
import org.waymark.events.correction.Concerned;

/** What every aggregate asks before it decides: whether a second pair of eyes is needed, and whether it has looked. */
public interface Oversight {
    /**
     * Refuses a correction that the programme lets nobody make alone, and whatever says it is sent on a request that does
     * not ask for just this.
     *
     * @param history of the aggregate that is about to decide
     * @param area where that is; null for what lies nowhere
     * @throws CommandRejected APPROVAL_REQUIRED, CORRECTION_NOT_FOUND or CLASH_NOT_FOUND
     */
    void admit(CommandMessage<?> command, String history, @Nullable Area area);

    /** Whether what a request is about lies within reach today; nobody reaches what is not on record. */
    boolean isWithinReach(Caller caller, Concerned about);
}
