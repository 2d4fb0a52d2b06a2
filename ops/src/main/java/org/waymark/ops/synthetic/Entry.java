package org.waymark.ops.synthetic;

import java.time.Instant;
import org.waymark.command.shared.CommandContext;

/**
 * One thing a case worker records.
 *
 * @param lane entries of one lane depend on each other's order; lanes do not, except that lane 0 comes first
 * @param recordedAt when it is written down, never earlier than the entry before it
 * @param command a record of the command side
 * @param repeat sent a second time, as a phone does that heard no answer
 */
public record Entry(int lane, Instant recordedAt, Object command, CommandContext context, boolean repeat) {}
