package org.waymark.command.shared;

import java.util.List;
import org.waymark.events.PartialDate;

/** A command about something that happened on a day, or when nobody knows better, in a month or a year. */
public interface DatedCommand {
    PartialDate occurredOn();

    /** The refusal when what it is about was never recorded. */
    Rejection notFound();

    /** The same words for what is not there and for what is not the caller's to know of. */
    default CommandRejected nothingThere() {
        return notFound()
                .because(
                        "nothing within your reach is recorded under the id in the address; make it first, or check the id");
    }

    /** Every date it speaks of that cannot lie in the future. */
    default List<PartialDate> pastDates() {
        return List.of(occurredOn());
    }
}
