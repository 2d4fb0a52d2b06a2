package org.waymark.events.person;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;

/** Everything that can happen to one person's case, in the order a reader meets it. */
public sealed interface PersonEvent extends DomainEvent {
    PersonId personId();

    @Override
    default String subject() {
        return personId().toString();
    }

    @EventName("person.registered")
    record PersonRegistered(
            PersonId personId, PartialDate occurredOn, Set<PersonKind> kinds, Area area, Details details)
            implements PersonEvent {}

    /** occurredOn is the day of the correction. */
    @EventName("person.registration-corrected")
    record RegistrationCorrected(
            PersonId personId, PartialDate occurredOn, PartialDate registeredOn, Confidential reason)
            implements PersonEvent {}

    @EventName("person.details-changed")
    record DetailsChanged(PersonId personId, PartialDate occurredOn, Set<PersonKind> kinds, Area area, Details details)
            implements PersonEvent {}

    @EventName("person.case-worker-assigned")
    record CaseWorkerAssigned(PersonId personId, PartialDate occurredOn, AccountId caseWorker) implements PersonEvent {}

    @EventName("person.consent-given")
    record ConsentGiven(PersonId personId, PartialDate occurredOn, ConsentPurpose purpose) implements PersonEvent {}

    @EventName("person.consent-withdrawn")
    record ConsentWithdrawn(PersonId personId, PartialDate occurredOn, ConsentPurpose purpose) implements PersonEvent {}

    /** This person is cared for by that carer. */
    @EventName("person.carer-linked")
    record CarerLinked(PersonId personId, PartialDate occurredOn, PersonId carerId, CareRelation relation)
            implements PersonEvent {}

    @EventName("person.carer-unlinked")
    record CarerUnlinked(PersonId personId, PartialDate occurredOn, PersonId carerId) implements PersonEvent {}

    @EventName("person.stabilised-assessed")
    record StabilisedAssessed(
            PersonId personId,
            PartialDate occurredOn,
            UUID assessmentId,
            StabilisedOutcome outcome,
            @Nullable Confidential note)
            implements PersonEvent {}

    @EventName("person.measure-recorded")
    record MeasureRecorded(
            PersonId personId,
            PartialDate occurredOn,
            UUID measureId,
            Instrument instrument,
            String language,
            MeasureMode mode,
            List<@Nullable Integer> answers,
            @Nullable BigDecimal score,
            String scorer)
            implements PersonEvent {}

    @EventName("person.contact-recorded")
    record ContactRecorded(
            PersonId personId,
            PartialDate occurredOn,
            UUID contactId,
            ContactKind kind,
            ContactOutcome outcome,
            @Nullable Confidential note)
            implements PersonEvent {}

    /** This person is trained to walk with others. */
    @EventName("person.peer-support-trained")
    record PeerSupportTrained(
            PersonId personId,
            PartialDate occurredOn,
            PeerTraining training,
            @Nullable PartialDate validUntil) implements PersonEvent {}

    /** This person is supported one to one by that peer supporter. */
    @EventName("person.peer-supporter-assigned")
    record PeerSupporterAssigned(PersonId personId, PartialDate occurredOn, PersonId peerSupporterId)
            implements PersonEvent {}

    @EventName("person.peer-supporter-ended")
    record PeerSupporterEnded(
            PersonId personId,
            PartialDate occurredOn,
            PersonId peerSupporterId,
            @Nullable Confidential note) implements PersonEvent {}

    @EventName("person.plan-agreed")
    record PlanAgreed(
            PersonId personId,
            PartialDate occurredOn,
            UUID planId,
            PlanKind kind,
            @Nullable PartialDate reviewDue,
            @Nullable Confidential text)
            implements PersonEvent {}

    @EventName("person.plan-reviewed")
    record PlanReviewed(
            PersonId personId,
            PartialDate occurredOn,
            UUID planId,
            @Nullable PartialDate reviewDue,
            @Nullable Confidential text)
            implements PersonEvent {}

    @EventName("person.referred")
    record PersonReferred(
            PersonId personId,
            PartialDate occurredOn,
            UUID referralId,
            ReferralTo to,
            @Nullable Confidential note) implements PersonEvent {}

    @EventName("person.admitted")
    record PersonAdmitted(PersonId personId, PartialDate occurredOn, UUID admissionId, Institution institution)
            implements PersonEvent {}

    @EventName("person.discharged")
    record PersonDischarged(PersonId personId, PartialDate occurredOn, UUID admissionId) implements PersonEvent {}

    @EventName("person.case-closed")
    record CaseClosed(PersonId personId, PartialDate occurredOn, ClosingReason reason) implements PersonEvent {}

    @EventName("person.case-reopened")
    record CaseReopened(
            PersonId personId,
            PartialDate occurredOn,
            @Nullable Confidential note) implements PersonEvent {}

    /** That duplicate is this person; the duplicate's own history says so too, and both stay as they are. */
    @EventName("person.duplicate-merged")
    record DuplicateMerged(PersonId personId, PartialDate occurredOn, PersonId duplicateId, Confidential reason)
            implements PersonEvent {}

    /** This is that other person, who counts for both from here on. */
    @EventName("person.merged-away")
    record MergedAway(PersonId personId, PartialDate occurredOn, PersonId survivorId) implements PersonEvent {}

    /** They are two after all; each has again what was recorded under their own id. */
    @EventName("person.duplicate-unmerged")
    record DuplicateUnmerged(PersonId personId, PartialDate occurredOn, PersonId duplicateId, Confidential reason)
            implements PersonEvent {}

    /** This is not that other person after all. */
    @EventName("person.merge-undone")
    record MergeUndone(PersonId personId, PartialDate occurredOn, PersonId survivorId) implements PersonEvent {}

    /** Somebody looked: however alike they seem, these are two people. */
    @EventName("person.found-distinct")
    record FoundDistinct(
            PersonId personId,
            PartialDate occurredOn,
            PersonId otherId,
            @Nullable Confidential note) implements PersonEvent {}

    /** Nothing of the person can be read from here on; what others did with them stays, about nobody. */
    @EventName("person.erased")
    record PersonErased(PersonId personId, PartialDate occurredOn, ErasureReason reason) implements PersonEvent {}
}
