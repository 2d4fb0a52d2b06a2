package org.waymark.query.worklist.known;

import static org.waymark.query.worklist.known.Lists.changed;
import static org.waymark.query.worklist.known.Lists.with;
import static org.waymark.query.worklist.known.Lists.without;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;
import org.waymark.events.person.PersonEvent.ContactRecorded;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonEvent.PlanAgreed;
import org.waymark.events.person.PersonEvent.PlanReviewed;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.RecoveryEvent.SetbackResolved;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.projection.merged.Merges;
import org.waymark.query.worklist.known.PersonWork.Closing;
import org.waymark.query.worklist.known.PersonWork.FollowedUp;
import org.waymark.query.worklist.known.PersonWork.Review;
import org.waymark.query.worklist.known.PersonWork.Setback;

/** What a person's document becomes by what happens in the person's own case; {@code WorklistFold} says which events arrive. */
final class InTheCase {
    private InTheCase() {}

    static PersonWork after(PersonWork was, DomainEvent happened, Instruments instruments) {
        return switch (happened) {
            case PersonRegistered is -> was.named(is.details().name(), is.area());
            case DetailsChanged is -> was.named(is.details().name(), is.area());
            case CaseWorkerAssigned to -> was.with(to.caseWorker());
            case CaseClosed is -> was.closed(new Closing(is.occurredOn(), is.reason()));
            case CaseReopened is -> was.closed(null);
            case PersonErased is ->
                was.named(Confidential.erased(), was.area())
                        .closed(new Closing(is.occurredOn(), ClosingReason.OTHER))
                        .followed(FollowedUp.NOTHING);
            default ->
                Merges.concern(happened)
                        ? was.merged(happened)
                        : was.followed(after(was.followed(), happened, instruments));
        };
    }

    private static FollowedUp after(FollowedUp was, DomainEvent happened, Instruments instruments) {
        return switch (happened) {
            case MeasureRecorded measure -> measured(was, measure, instruments);
            case ContactRecorded contact -> contacted(was, contact);
            case PlanAgreed plan -> agreed(was, plan);
            case PlanReviewed by ->
                reviews(was, changed(was.reviews(), one -> one.plan().equals(by.planId()), one -> reviewed(one, by)));
            case SetbackReported it ->
                setbacks(
                        was,
                        with(was.setbacks(), new Setback(it.setbackId(), it.occurredOn(), it.kind(), it.severity())));
            case SetbackResolved it ->
                setbacks(was, without(was.setbacks(), one -> one.id().equals(it.setbackId())));
            default -> was;
        };
    }

    private static FollowedUp measured(FollowedUp was, MeasureRecorded measure, Instruments instruments) {
        var day = measure.occurredOn().latest();
        boolean settled = was.reached() != null && !was.reached().isBefore(day);
        boolean unsafe = !settled
                && instruments
                        .safetyAsked(measure.instrument(), measure.answers())
                        .isPresent();
        return new FollowedUp(
                was.setbacks(),
                was.reviews(),
                unsafe ? with(was.unsafe(), day) : was.unsafe(),
                later(was.measured(), day),
                was.reached());
    }

    /** A contact known to the month only is sure to have been after something only if its first day was. */
    private static FollowedUp contacted(FollowedUp was, ContactRecorded contact) {
        if (contact.outcome() != ContactOutcome.REACHED) {
            return was;
        }
        var day = later(was.reached(), contact.occurredOn().earliest());
        var unsettled = without(was.unsafe(), one -> !one.isAfter(day));
        return new FollowedUp(was.setbacks(), was.reviews(), unsettled, was.measured(), day);
    }

    /** A newer plan of the same kind takes the place of the older one. */
    private static FollowedUp agreed(FollowedUp was, PlanAgreed plan) {
        var now = new Review(plan.planId(), plan.kind(), plan.occurredOn(), plan.reviewDue());
        for (var before : was.reviews()) {
            if (before.kind() == now.kind()) {
                boolean late = now.agreed().compareTo(before.agreed()) < 0;
                return late ? was : reviews(was, changed(was.reviews(), before::equals, one -> now));
            }
        }
        return reviews(was, with(was.reviews(), now));
    }

    private static Review reviewed(Review was, PlanReviewed by) {
        boolean late = by.occurredOn().compareTo(was.agreed()) < 0;
        return late ? was : new Review(was.plan(), was.kind(), by.occurredOn(), by.reviewDue());
    }

    private static FollowedUp reviews(FollowedUp was, List<Review> now) {
        return new FollowedUp(was.setbacks(), now, was.unsafe(), was.measured(), was.reached());
    }

    private static FollowedUp setbacks(FollowedUp was, List<Setback> now) {
        return new FollowedUp(now, was.reviews(), was.unsafe(), was.measured(), was.reached());
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
