package org.waymark.command.shared;

/**
 * The answer to an accepted command, the same however often the command is sent.
 *
 * @param id the aggregate that keeps the fact
 * @param version the place of the command's last event in that aggregate's history
 * @param repeated true when it had been accepted before and this time nothing was added
 */
public record Receipt(String id, long version, boolean repeated) {
    public Receipt(String id, long version) {
        this(id, version, false);
    }
}
