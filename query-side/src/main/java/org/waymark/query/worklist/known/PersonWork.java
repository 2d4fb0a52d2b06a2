package org.waymark.query.worklist.known;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PlanKind;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.projection.merged.MayBeMerged;
import org.waymark.query.projection.merged.Merges;

/**
 * What is needed to say whether somebody should be visited; what a later event has settled is dropped.
 *
 * @param followed what is asked of the person outside the group
 * @param merges null unless this is one of several records of a person
 */
public record PersonWork(
        PersonId id,
        @Nullable Confidential name,
        @Nullable Area area,
        @Nullable AccountId caseWorker,
        @Nullable Closing closing,
        List<Seat> seats,
        List<Attendance> attendances,
        List<Trained> trained,
        FollowedUp followed,
        @Nullable Merges merges)
        implements WorklistDocument, MayBeMerged<PersonWork> {

    /** How the case stands closed. */
    public record Closing(PartialDate on, ClosingReason reason) {}

    /** The latest training to run a group; valid for ever when no end is given. */
    public record Trained(
            GroupId group, PartialDate on, @Nullable PartialDate validUntil) {}

    /** A setback that nobody has called resolved. */
    public record Setback(UUID id, PartialDate on, SetbackKind kind, Severity severity) {}

    /** When a plan is to be looked at again, as its latest agreement or review says. */
    public record Review(
            UUID plan,
            PlanKind kind,
            PartialDate agreed,
            @Nullable PartialDate due) {}

    /**
     * Setbacks, plans, measures and contacts.
     *
     * @param setbacks those not resolved
     * @param unsafe days of answers that ask for somebody to talk about safety, not followed by a contact
     * @param measured the day of the latest measure
     * @param reached the latest day on which somebody certainly spoke with the person
     */
    public record FollowedUp(
            List<Setback> setbacks,
            List<Review> reviews,
            List<LocalDate> unsafe,
            @Nullable LocalDate measured,
            @Nullable LocalDate reached) {
        static final FollowedUp NOTHING = new FollowedUp(List.of(), List.of(), List.of(), null, null);

        private FollowedUp and(FollowedUp other) {
            var seen = later(reached, other.reached);
            var plans = new EnumMap<PlanKind, Review>(PlanKind.class);
            Stream.concat(reviews.stream(), other.reviews.stream())
                    .forEach(one -> plans.merge(
                            one.kind(),
                            one,
                            (before, next) -> next.agreed().compareTo(before.agreed()) > 0 ? next : before));
            return new FollowedUp(
                    Stream.concat(setbacks.stream(), other.setbacks.stream()).toList(),
                    List.copyOf(plans.values()),
                    Stream.concat(unsafe.stream(), other.unsafe.stream())
                            .filter(day -> seen == null || day.isAfter(seen))
                            .toList(),
                    later(measured, other.measured),
                    seen);
        }

        private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null || (other != null && other.isAfter(one)) ? other : one;
        }
    }

    public static PersonWork begin(PersonId id) {
        return new PersonWork(id, null, null, null, null, List.of(), List.of(), List.of(), FollowedUp.NOTHING, null);
    }

    /** What is known of the person once this has been recorded; {@code WorklistFold} says which events arrive. */
    public PersonWork after(DomainEvent happened, Instruments instruments) {
        return happened instanceof GroupEvent inTheGroup
                ? OnTheRoster.after(this, inTheGroup)
                : InTheCase.after(this, happened, instruments);
    }

    @Override
    public String person() {
        return id.toString();
    }

    /** Who they are, where, and how the case stands is for this one to say. */
    @Override
    public PersonWork and(PersonWork other) {
        return new PersonWork(
                id,
                name,
                area,
                caseWorker,
                closing,
                Stream.concat(seats.stream(), other.seats.stream()).toList(),
                Attendance.united(attendances, other.attendances),
                latest(trained, other.trained),
                followed.and(other.followed),
                merges);
    }

    /** The latest training of each group. */
    private static List<Trained> latest(List<Trained> ones, List<Trained> others) {
        var byGroup = new LinkedHashMap<GroupId, Trained>();
        Stream.concat(ones.stream(), others.stream())
                .forEach(one -> byGroup.merge(
                        one.group(), one, (before, next) -> next.on().compareTo(before.on()) > 0 ? next : before));
        return List.copyOf(byGroup.values());
    }

    PersonWork merged(DomainEvent happened) {
        var now = Merges.after(merges, happened);
        return new PersonWork(id, name, area, caseWorker, closing, seats, attendances, trained, followed, now);
    }

    PersonWork named(Confidential called, @Nullable Area in) {
        return new PersonWork(id, called, in, caseWorker, closing, seats, attendances, trained, followed, merges);
    }

    PersonWork with(AccountId worker) {
        return new PersonWork(id, name, area, worker, closing, seats, attendances, trained, followed, merges);
    }

    PersonWork closed(@Nullable Closing now) {
        return new PersonWork(id, name, area, caseWorker, now, seats, attendances, trained, followed, merges);
    }

    PersonWork seated(List<Seat> now) {
        return new PersonWork(id, name, area, caseWorker, closing, now, attendances, trained, followed, merges);
    }

    PersonWork attended(List<Attendance> now) {
        return new PersonWork(id, name, area, caseWorker, closing, seats, now, trained, followed, merges);
    }

    PersonWork trained(List<Trained> now) {
        return new PersonWork(id, name, area, caseWorker, closing, seats, attendances, now, followed, merges);
    }

    PersonWork followed(FollowedUp now) {
        return new PersonWork(id, name, area, caseWorker, closing, seats, attendances, trained, now, merges);
    }
}
