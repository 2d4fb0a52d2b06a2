package org.waymark.command.person;

import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.ChangesState;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Known;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.Details;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;

/** What may be asked of a person's case. A command that can be built is well formed; {@link Person} decides the rest. */
@OpenTo(Role.CASE_WORKER)
public sealed interface PersonCommand extends DatedCommand {
    PersonId personId();

    @Override
    default Rejection notFound() {
        return Rejection.PERSON_NOT_FOUND;
    }

    record RegisterPerson(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            Set<PersonKind> kinds,
            Area area,
            Details details)
            implements PersonCommand {
        public RegisterPerson {
            kinds = Shape.atLeastOne(kinds, "kinds");
            details = checked(details, occurredOn);
        }
    }

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record CorrectRegistration(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            PartialDate registeredOn,
            String reason)
            implements PersonCommand, CorrectsRecord {
        public CorrectRegistration {
            reason = Shape.reason(reason);
            Shape.inOrder(registeredOn, occurredOn, "occurredOn");
        }

        @Override
        public List<PartialDate> pastDates() {
            return List.of(occurredOn, registeredOn);
        }
    }

    record ChangeDetails(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            Set<PersonKind> kinds,
            Area area,
            Details details)
            implements PersonCommand, ChangesState {
        public ChangeDetails {
            kinds = Shape.atLeastOne(kinds, "kinds");
            details = checked(details, occurredOn);
        }

        void requireBornBy(PartialDate day) {
            PersonCommand.requireBornBy(day, bornOn(details));
        }
    }

    @OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
    record AssignCaseWorker(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, AccountId caseWorker)
            implements PersonCommand, ChangesState {}

    record GiveConsent(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, ConsentPurpose purpose)
            implements PersonCommand {}

    record WithdrawConsent(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, ConsentPurpose purpose)
            implements PersonCommand {}

    record CloseCase(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, ClosingReason reason)
            implements PersonCommand, ChangesState {}

    record ReopenCase(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            @Nullable String note) implements PersonCommand, ChangesState {
        public ReopenCase {
            note = Shape.note(note, "note");
        }
    }

    /** What stays is that there was somebody; everything that says who is destroyed. */
    @OpenTo(Role.SUPERVISOR)
    record ErasePerson(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, ErasureReason reason)
            implements PersonCommand, ChangesState {}

    private static Details checked(Details details, PartialDate on) {
        var bornOn = bornOn(details);
        requireBornBy(on, bornOn);
        return new Details(
                Shape.name(details.name().or(""), "name"),
                details.sex(),
                bornOn,
                Shape.line(clear(details.contact()), "contact"),
                Shape.line(clear(details.reference()), "reference"));
    }

    private static @Nullable PartialDate bornOn(Details details) {
        var born = clear(details.born());
        return born == null ? null : PartialDate.of(born);
    }

    private static void requireBornBy(PartialDate day, @Nullable PartialDate born) {
        if (born != null && day.certainlyBefore(born)) {
            throw Rejection.DATES_OUT_OF_ORDER.because(
                    "nobody is on record before being born, and this is about %s; check that day and 'born'"
                            .formatted(day));
        }
    }

    private static @Nullable String clear(@Nullable Confidential said) {
        return said instanceof Known known ? known.text() : null;
    }
}
