package org.waymark.query.audit.replay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Concerns;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/**
 * What did one event do to what is known of a person or a group?
 *
 * @param step which of their events in order of recording, from 1
 * @param on the day it is told for; null for today
 */
@Shows(Fields.HISTORY)
@OpenTo(Role.SUPERVISOR)
public record GetReplayStep(
        Subject subject, int step, @Nullable LocalDate on) implements Concerns {}
