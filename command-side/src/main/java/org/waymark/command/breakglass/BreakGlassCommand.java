package org.waymark.command.breakglass;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.access.BreakGlassEvent;
import org.waymark.events.access.BreakGlassReason;
import org.waymark.events.access.ReviewOutcome;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/** What may be asked about broken glass; {@link BrokenGlass} decides. */
public sealed interface BreakGlassCommand extends DatedCommand {
    int LONGEST_MINUTES = 180;

    AccountId accountId();

    PersonId personId();

    @TargetAggregateIdentifier
    default String history() {
        return BreakGlassEvent.history(accountId(), personId());
    }

    @Override
    default Rejection notFound() {
        return Rejection.BREAK_GLASS_NOT_FOUND;
    }

    /** @param text why, in at least twenty characters */
    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record BreakGlass(
            AccountId accountId,
            PersonId personId,
            PartialDate occurredOn,
            UUID glassId,
            BreakGlassReason reason,
            Confidential text,
            int minutes)
            implements BreakGlassCommand {
        private static final int SHORTEST_TEXT = 20;

        public BreakGlass {
            var said = Shape.reason(text.or(""));
            if (said.codePoints()
                            .filter(character -> !Character.isWhitespace(character))
                            .count()
                    < SHORTEST_TEXT) {
                throw Rejection.REASON_REQUIRED.because(
                        "say in 'text' why you need to see this person, in at least 20 characters; a supervisor will read it");
            }
            Shape.within("minutes", minutes, 1, LONGEST_MINUTES);
            text = Confidential.of(said);
        }
    }

    @OpenTo(Role.SUPERVISOR)
    record ReviewBreakGlass(
            AccountId accountId,
            PersonId personId,
            PartialDate occurredOn,
            UUID glassId,
            ReviewOutcome outcome,
            @Nullable Confidential note)
            implements BreakGlassCommand {
        public ReviewBreakGlass {
            var said = Shape.note(note == null ? null : note.or(""), "note");
            note = said == null ? null : Confidential.of(said);
        }
    }
}
