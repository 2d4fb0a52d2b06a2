package org.waymark.events.correction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;

/** Which corrections the programme lets nobody make alone. */
public sealed interface FourEyesEvent extends DomainEvent {
    String HISTORY = "four-eyes";

    @Override
    @JsonIgnore
    default String subject() {
        return HISTORY;
    }

    /**
     * From now on these need four eyes there, and what was asked for that very area before is asked no longer.
     *
     * @param area with everything below it; null for the whole programme
     * @param kinds empty when nothing is asked there any more
     */
    @EventName("four-eyes.asked")
    record FourEyesAsked(PartialDate occurredOn, @Nullable Area area, Set<CorrectionKind> kinds)
            implements FourEyesEvent {}
}
