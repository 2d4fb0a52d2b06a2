package org.waymark.command.foureyes;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.correction.FourEyesEvent;

/** What may be asked of the programme's settings about corrections; {@link FourEyes} decides. */
@OpenTo(Role.ADMINISTRATOR)
public sealed interface FourEyesCommand extends DatedCommand {
    @TargetAggregateIdentifier
    default String history() {
        return FourEyesEvent.HISTORY;
    }

    @Override
    default Rejection notFound() {
        return Rejection.NOTHING_TO_CHANGE;
    }

    /**
     * @param area with everything below it; null for the whole programme
     * @param kinds all that need four eyes there; none to ask it no longer
     */
    record AskFourEyes(PartialDate occurredOn, @Nullable Area area, Set<CorrectionKind> kinds)
            implements FourEyesCommand {
        public AskFourEyes {
            Shape.entries("kinds", kinds, CorrectionKind.values().length);
            kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        }
    }
}
