package org.waymark.command.person;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.ChangesState;
import org.waymark.command.shared.DatedCommand;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.Details;
import org.waymark.events.person.Institution;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PeerTraining;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.PlanKind;
import org.waymark.events.person.ReferralTo;
import org.waymark.events.person.StabilisedOutcome;

/** What may be asked of a person's case. A command that can be built is well formed; {@link Person} decides the rest. */
public sealed interface PersonCommand extends DatedCommand {
    PersonId personId();

    record RegisterPerson(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            Set<PersonKind> kinds,
            Area area,
            Details details)
            implements PersonCommand {}

    record ChangeDetails(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            Set<PersonKind> kinds,
            Area area,
            Details details)
            implements PersonCommand, ChangesState {}

    record AssignCaseWorker(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, AccountId caseWorker)
            implements PersonCommand, ChangesState {}

    record GiveConsent(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, ConsentPurpose purpose)
            implements PersonCommand {}

    record WithdrawConsent(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, ConsentPurpose purpose)
            implements PersonCommand {}

    record LinkCarer(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            PersonId carerId,
            CareRelation relation)
            implements PersonCommand {}

    record UnlinkCarer(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, PersonId carerId)
            implements PersonCommand {}

    record AssessStabilised(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID assessmentId,
            StabilisedOutcome outcome,
            @Nullable String note)
            implements PersonCommand {}

    record RecordMeasure(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID measureId,
            Instrument instrument,
            String language,
            MeasureMode mode,
            List<@Nullable Integer> answers)
            implements PersonCommand {}

    record RecordContact(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID contactId,
            ContactKind kind,
            ContactOutcome outcome,
            @Nullable String note)
            implements PersonCommand {}

    record CompletePeerTraining(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            PeerTraining training,
            @Nullable PartialDate validUntil)
            implements PersonCommand {}

    record AssignPeerSupporter(
            @TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, PersonId peerSupporterId)
            implements PersonCommand {}

    record EndPeerSupporter(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            PersonId peerSupporterId,
            @Nullable String note)
            implements PersonCommand {}

    record AgreePlan(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID planId,
            PlanKind kind,
            @Nullable PartialDate reviewDue,
            @Nullable String text)
            implements PersonCommand {}

    record ReviewPlan(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID planId,
            @Nullable PartialDate reviewDue,
            @Nullable String text)
            implements PersonCommand {}

    record ReferPerson(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID referralId,
            ReferralTo to,
            @Nullable String note)
            implements PersonCommand {}

    record AdmitPerson(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID admissionId,
            Institution institution)
            implements PersonCommand {}

    record DischargePerson(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, UUID admissionId)
            implements PersonCommand {}

    record CloseCase(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, ClosingReason reason)
            implements PersonCommand, ChangesState {}

    record ReopenCase(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            @Nullable String note) implements PersonCommand, ChangesState {}
}
