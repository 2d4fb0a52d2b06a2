package org.waymark.command.shared;

/** Where an entry goes that a rule refused, when its sender asked that it be not lost. */
public interface RefusedEntries {
    /**
     * Keeps it, if it is about somebody or something on record and within the sender's reach.
     *
     * @return the refusal as the sender is told it: it says under which id the entry is kept, if it is
     */
    CommandRejected keep(DatedCommand command, CommandContext context, CommandRejected refusal);

    /** It was accepted when it was sent once more: what is kept of it waits for nobody. */
    void accepted(DatedCommand command, CommandContext context);
}
