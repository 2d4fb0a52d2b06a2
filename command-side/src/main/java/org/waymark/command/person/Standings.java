package org.waymark.command.person;

import java.util.Set;
import org.waymark.command.person.Standing.Closing;
import org.waymark.command.person.Standing.Trained;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonEvent.CarerUnlinked;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;
import org.waymark.events.person.PersonEvent.ConsentGiven;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonEvent.ContactRecorded;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.DuplicateUnmerged;
import org.waymark.events.person.PersonEvent.FoundDistinct;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonEvent.MergeUndone;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonEvent.PeerSupportTrained;
import org.waymark.events.person.PersonEvent.PeerSupporterAssigned;
import org.waymark.events.person.PersonEvent.PeerSupporterEnded;
import org.waymark.events.person.PersonEvent.PersonAdmitted;
import org.waymark.events.person.PersonEvent.PersonDischarged;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonReferred;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonEvent.PlanAgreed;
import org.waymark.events.person.PersonEvent.PlanReviewed;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;

/** What each event makes of a person's standing. */
final class Standings {
    private Standings() {}

    static Standing after(Standing before, PersonEvent event) {
        return switch (event) {
            case PersonRegistered registered -> Standing.of(registered);
            case RegistrationCorrected corrected -> before.withRegistration(corrected.registeredOn());
            case DetailsChanged changed -> before.withDetails(Set.copyOf(changed.kinds()), changed.area());
            case ConsentGiven given -> given(before, given.purpose(), given.occurredOn());
            case ConsentWithdrawn gone -> withdrawn(before, gone.purpose(), gone.occurredOn());
            case CaseClosed closing -> before.withClosed(new Closing(closing.occurredOn(), closing.reason()));
            case CaseReopened reopened -> before.withClosed(null);
            case PeerSupportTrained trained ->
                before.withTraining(new Trained(trained.occurredOn(), trained.validUntil()));
            case PersonErased erased -> before.withErasure(erased.occurredOn());
            case DuplicateMerged merged -> before.withSameness(before.sameness().with(merged.duplicateId()));
            case DuplicateUnmerged unmerged ->
                before.withSameness(before.sameness().without(unmerged.duplicateId()));
            case MergedAway merged -> before.withSameness(before.sameness().as(merged.survivorId()));
            case MergeUndone undone -> before.withSameness(before.sameness().as(null));
            case FoundDistinct ignored -> before;
            case CaseWorkerAssigned assigned -> before.withCaseWorker(assigned.caseWorker());
            case CarerLinked ignored -> before;
            case CarerUnlinked ignored -> before;
            case StabilisedAssessed ignored -> before;
            case MeasureRecorded ignored -> before;
            case ContactRecorded ignored -> before;
            case PersonReferred ignored -> before;
            case PeerSupporterAssigned ignored -> before;
            case PeerSupporterEnded ignored -> before;
            case PlanAgreed ignored -> before;
            case PlanReviewed ignored -> before;
            case PersonAdmitted ignored -> before;
            case PersonDischarged ignored -> before;
        };
    }

    private static Standing given(Standing before, ConsentPurpose purpose, PartialDate on) {
        return before.withConsent(purpose, before.consent(purpose).givenOn(on));
    }

    private static Standing withdrawn(Standing before, ConsentPurpose purpose, PartialDate on) {
        return before.withConsent(purpose, before.consent(purpose).withdrawnOn(on));
    }
}
