package org.waymark.query.grouphealth;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.GroupId;

/**
 * Asks how a group is doing.
 *
 * @param on on that day, with every correction made since; null for today
 * @param known from what had been recorded by then; null for everything
 */
public record GetGroupHealth(
        GroupId groupId, @Nullable LocalDate on, @Nullable Instant known) {}
