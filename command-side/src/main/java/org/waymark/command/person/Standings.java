package org.waymark.command.person;

import org.waymark.command.person.Standing.Closing;
import org.waymark.command.person.Standing.Trained;
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
            case RegistrationCorrected corrected -> next(before).registered(corrected.registeredOn());
            case DetailsChanged changed -> next(before).detailed(changed.kinds(), changed.area());
            case CaseWorkerAssigned assigned -> next(before).caredForBy(assigned.caseWorker());
            case ConsentGiven given -> next(before).consenting(given.purpose(), given.occurredOn());
            case ConsentWithdrawn gone -> next(before).withdrawing(gone.purpose(), gone.occurredOn());
            case CaseClosed closing -> next(before).closed(new Closing(closing.occurredOn(), closing.reason()));
            case CaseReopened reopened -> next(before).reopened();
            case PeerSupportTrained trained ->
                next(before).trained(new Trained(trained.occurredOn(), trained.validUntil()));
            case PersonErased erased -> next(before).erased(erased.occurredOn());
            case DuplicateMerged merged -> next(before).sameAs(before.sameness().with(merged.duplicateId()));
            case DuplicateUnmerged unmerged ->
                next(before).sameAs(before.sameness().without(unmerged.duplicateId()));
            case MergedAway merged -> next(before).sameAs(before.sameness().as(merged.survivorId()));
            case MergeUndone undone -> next(before).sameAs(before.sameness().as(null));
            case FoundDistinct ignored -> before;
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

    private static NextStanding next(Standing before) {
        return new NextStanding(before);
    }
}
