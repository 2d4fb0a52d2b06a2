package org.waymark.command.person;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/** What may be asked about two records that are one person, or only seem to be; {@link Duplicates} decides. */
@OpenTo(Role.SUPERVISOR)
public sealed interface DuplicateCommand extends DatedCommand {
    PersonId personId();

    @Override
    default Rejection notFound() {
        return Rejection.PERSON_NOT_FOUND;
    }

    /** From here on the duplicate counts as this person. */
    record MergeDuplicate(
            @TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, PersonId duplicateId, String reason)
            implements DuplicateCommand {
        public MergeDuplicate {
            reason = Shape.reason(reason);
        }
    }

    /** They are two after all. */
    record UnmergeDuplicate(
            @TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, PersonId duplicateId, String reason)
            implements DuplicateCommand {
        public UnmergeDuplicate {
            reason = Shape.reason(reason);
        }
    }

    /** They only seem to be one: nobody is asked again until one of them is called otherwise. */
    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record TellApart(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            PersonId otherId,
            @Nullable String note)
            implements DuplicateCommand {
        public TellApart {
            note = Shape.note(note, "note");
        }
    }
}
