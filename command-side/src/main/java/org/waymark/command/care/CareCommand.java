package org.waymark.command.care;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.Institution;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PlanKind;
import org.waymark.events.person.ReferralTo;
import org.waymark.events.person.StabilisedOutcome;

/** What may be asked about the care a person gets; {@link Care} decides. */
@OpenTo(Role.CASE_WORKER)
public sealed interface CareCommand extends DatedCommand {
    PersonId personId();

    @Override
    default Rejection notFound() {
        return Rejection.PERSON_NOT_FOUND;
    }

    record AssessStabilised(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID assessmentId,
            StabilisedOutcome outcome,
            @Nullable String note)
            implements CareCommand {
        public AssessStabilised {
            note = Shape.note(note, "note");
        }
    }

    /** @param answers one for each item in the instrument's order; null for an item left out */
    record RecordMeasure(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID measureId,
            Instrument instrument,
            String language,
            MeasureMode mode,
            List<@Nullable Integer> answers)
            implements CareCommand {
        // not the compact form: javac keeps no type annotation of its parameters, and nobody could pass a null answer
        public RecordMeasure(
                PersonId personId,
                PartialDate occurredOn,
                UUID measureId,
                Instrument instrument,
                String language,
                MeasureMode mode,
                List<@Nullable Integer> answers) {
            this.personId = personId;
            this.occurredOn = occurredOn;
            this.measureId = measureId;
            this.instrument = instrument;
            this.language = MeasureShape.languageTag(language);
            this.mode = mode;
            this.answers = MeasureShape.some(answers);
        }
    }

    record RecordContact(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID contactId,
            ContactKind kind,
            ContactOutcome outcome,
            @Nullable String note)
            implements CareCommand {
        public RecordContact {
            note = Shape.note(note, "note");
        }
    }

    record AgreePlan(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID planId,
            PlanKind kind,
            @Nullable PartialDate reviewDue,
            @Nullable String text)
            implements CareCommand {
        public AgreePlan {
            text = Shape.note(text, "text");
            Shape.inOrder(occurredOn, reviewDue, "reviewDue");
        }
    }

    record ReviewPlan(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID planId,
            @Nullable PartialDate reviewDue,
            @Nullable String text)
            implements CareCommand {
        public ReviewPlan {
            text = Shape.note(text, "text");
            Shape.inOrder(occurredOn, reviewDue, "reviewDue");
        }
    }

    record ReferPerson(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID referralId,
            ReferralTo to,
            @Nullable String note)
            implements CareCommand {
        public ReferPerson {
            note = Shape.note(note, "note");
        }
    }

    record AdmitPerson(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID admissionId,
            Institution institution)
            implements CareCommand {}

    record DischargePerson(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, UUID admissionId)
            implements CareCommand {}
}
