package org.waymark.query.personjourney.timeline;

import static org.waymark.query.personjourney.timeline.Line.until;
import static org.waymark.query.personjourney.timeline.Line.words;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonId;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.timeline.TimelineEntry.Kind;

/**
 * Says what happened in a person's case in words, seen from the person whose journey it is.
 *
 * @param scores what each sheet of answers comes to
 */
record PersonLines(String self, Names names, Map<UUID, String> scores) {

    Line of(PersonEvent event) {
        return switch (event) {
            case PersonEvent.PersonRegistered registered ->
                Line.of(
                        Kind.REGISTRATION,
                        "Registered as "
                                + registered.kinds().stream()
                                        .sorted()
                                        .map(Line::words)
                                        .collect(Collectors.joining(" and "))
                                + " in " + registered.area());
            case PersonEvent.RegistrationCorrected corrected ->
                Line.of(Kind.REGISTRATION, "Registration corrected: registered on " + corrected.registeredOn())
                        .noting(corrected.reason());
            case PersonEvent.DetailsChanged changed ->
                Line.of(Kind.DETAILS, "Details changed; lives in " + changed.area());
            case PersonEvent.CaseWorkerAssigned assigned ->
                Line.of(Kind.CASE_WORKER, "Case worker: " + assigned.caseWorker());
            case PersonEvent.ConsentGiven given ->
                Line.of(Kind.CONSENT, "Agreed to " + words(given.purpose())).id("purpose", given.purpose());
            case PersonEvent.ConsentWithdrawn withdrawn ->
                Line.of(Kind.CONSENT, "Withdrew agreement to " + words(withdrawn.purpose()))
                        .id("purpose", withdrawn.purpose());
            case CarerLinked linked -> linked(linked);
            case PersonEvent.CarerUnlinked ended ->
                toward(Kind.CARE, ended.personId(), ended.carerId(), "No longer cared for by ", "No longer cares for ")
                        .id("carer", ended.carerId());
            case PersonEvent.StabilisedAssessed assessed ->
                Line.of(Kind.ASSESSMENT, "Assessed: " + words(assessed.outcome()))
                        .noting(assessed.note())
                        .id("assessment", assessed.assessmentId());
            case PersonEvent.MeasureRecorded measured -> measured(measured);
            case PersonEvent.ContactRecorded contact ->
                Line.of(Kind.CONTACT, "Contact, " + words(contact.kind()) + ": " + words(contact.outcome()))
                        .noting(contact.note())
                        .id("contact", contact.contactId());
            case PersonEvent other -> laterOn(other);
        };
    }

    /** The second half of the sealed list; a new event lands here and stops until it has a sentence. */
    private Line laterOn(PersonEvent event) {
        return switch (event) {
            case PersonEvent.PeerSupportTrained trained ->
                Line.of(
                                Kind.PEER_SUPPORT,
                                "Peer supporter's " + words(trained.training())
                                        + until("valid until", trained.validUntil()))
                        .id("training", trained.training());
            case PersonEvent.PeerSupporterAssigned assigned ->
                toward(
                                Kind.PEER_SUPPORT,
                                assigned.personId(),
                                assigned.peerSupporterId(),
                                "One-to-one support from ",
                                "One-to-one support for ")
                        .id("supporter", assigned.peerSupporterId());
            case PersonEvent.PeerSupporterEnded ended ->
                toward(
                                Kind.PEER_SUPPORT,
                                ended.personId(),
                                ended.peerSupporterId(),
                                "End of one-to-one support from ",
                                "End of one-to-one support for ")
                        .noting(ended.note())
                        .id("supporter", ended.peerSupporterId());
            case PersonEvent.PlanAgreed agreed ->
                Line.of(Kind.PLAN, "Agreed a plan: " + words(agreed.kind()) + until("review due", agreed.reviewDue()))
                        .noting(agreed.text())
                        .id("plan", agreed.planId());
            case PersonEvent.PlanReviewed reviewed ->
                Line.of(Kind.PLAN, "Reviewed the plan" + until("next review due", reviewed.reviewDue()))
                        .noting(reviewed.text())
                        .id("plan", reviewed.planId());
            case PersonEvent.PersonReferred referred ->
                Line.of(Kind.REFERRAL, "Referred to " + words(referred.to()))
                        .noting(referred.note())
                        .id("referral", referred.referralId());
            case PersonEvent.PersonAdmitted admitted ->
                Line.of(Kind.ADMISSION, "Admitted: " + words(admitted.institution()))
                        .id("admission", admitted.admissionId());
            case PersonEvent.PersonDischarged discharged ->
                Line.of(Kind.ADMISSION, "Discharged").id("admission", discharged.admissionId());
            case PersonEvent.CaseClosed closed -> Line.of(Kind.CASE, "Case closed: " + words(closed.reason()));
            case PersonEvent.CaseReopened reopened ->
                Line.of(Kind.CASE, "Case reopened").noting(reopened.note());
            case PersonEvent.PersonErased erased ->
                Line.of(Kind.CASE, "Everything that says who this was is erased: " + words(erased.reason()));
            case PersonEvent.DuplicateMerged merged ->
                Line.of(Kind.IDENTITY, "Found to be registered twice; the other record counts here since")
                        .noting(merged.reason())
                        .id("duplicate", merged.duplicateId());
            case PersonEvent.MergedAway merged ->
                Line.of(Kind.IDENTITY, "Found to be the same person as another record, which counts for both")
                        .id("survivor", merged.survivorId());
            case PersonEvent.DuplicateUnmerged unmerged ->
                Line.of(Kind.IDENTITY, "Found not to be the person of the other record after all")
                        .noting(unmerged.reason())
                        .id("duplicate", unmerged.duplicateId());
            case PersonEvent.MergeUndone undone ->
                Line.of(Kind.IDENTITY, "Found to be a person of their own after all")
                        .id("survivor", undone.survivorId());
            case PersonEvent.FoundDistinct distinct ->
                Line.of(Kind.IDENTITY, "Told apart from somebody who seems alike")
                        .noting(distinct.note())
                        .id("other", distinct.otherId());
            case PersonEvent other -> throw new IllegalArgumentException("no sentence for " + other.getClass());
        };
    }

    private Line linked(CarerLinked linked) {
        var as = " (" + words(linked.relation()) + ")";
        var line = toward(Kind.CARE, linked.personId(), linked.carerId(), "Cared for by ", "Cares for ");
        return Line.of(line.kind(), line.text() + as)
                .id("carer", linked.carerId())
                .id("person", linked.personId());
    }

    private Line measured(PersonEvent.MeasureRecorded measured) {
        var words =
                scores.getOrDefault(measured.measureId(), measured.instrument().words() + ": answered");
        return Line.of(Kind.MEASURE, words).id("measure", measured.measureId());
    }

    /** The relation said from whichever end this journey is. */
    private Line toward(Kind kind, PersonId person, PersonId helper, String toHelper, String toPerson) {
        boolean helped = person.toString().equals(self);
        return Line.of(kind, helped ? toHelper + names.of(helper) : toPerson + names.of(person))
                .id("person", person);
    }
}
