package org.waymark.command.shared;

/**
 * The answer to an accepted command, the same however often the command is sent.
 *
 * @param id the aggregate that keeps the fact
 * @param version the place of the command's last event in that aggregate's history
 */
public record Receipt(String id, long version) {}
