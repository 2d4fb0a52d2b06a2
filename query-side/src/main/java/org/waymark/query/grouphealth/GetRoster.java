package org.waymark.query.grouphealth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.GroupId;

/** Asks who is in a group on a day, today when none is given. */
public record GetRoster(GroupId groupId, @Nullable LocalDate on) {}
