package org.waymark.command.shared;

import org.waymark.events.PartialDate;

/** A command about something that happened on a day: not tomorrow, and when nobody knows better, in a month or a year. */
public interface DatedCommand {
    PartialDate occurredOn();
}
