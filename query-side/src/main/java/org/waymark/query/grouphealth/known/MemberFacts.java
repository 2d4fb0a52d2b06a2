package org.waymark.query.grouphealth.known;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.StabilisedOutcome;
import org.waymark.query.projection.merged.MayBeMerged;
import org.waymark.query.projection.merged.Merges;

/**
 * What a group's health has to know of one member and the group's own history does not say.
 *
 * @param recoveries the days of the satisfactory recoveries that stand, by milestone
 * @param merges null unless this is one of several records of a person
 * @param closed why and since when the case is closed, if it is
 */
public record MemberFacts(
        String id,
        Confidential name,
        Set<PersonKind> kinds,
        List<Since<StabilisedOutcome>> assessments,
        Map<UUID, PartialDate> recoveries,
        Map<UUID, Work> livelihoods,
        @Nullable Since<ClosingReason> closed,
        @Nullable Merges merges)
        implements MayBeMerged<MemberFacts> {

    /** A spell of productive work. */
    public record Work(
            LivelihoodKind kind, PartialDate from, @Nullable PartialDate until) {
        boolean holds(LocalDate day) {
            return !from.earliest().isAfter(day)
                    && (until == null || until.earliest().isAfter(day));
        }
    }

    public static MemberFacts begin(String id) {
        return new MemberFacts(id, Confidential.of(""), Set.of(), List.of(), Map.of(), Map.of(), null, null);
    }

    @Override
    public String person() {
        return id;
    }

    /** What they are called and how the case stands is for this one to say. */
    @Override
    public MemberFacts and(MemberFacts other) {
        var kindsOfBoth = new TreeSet<>(kinds);
        kindsOfBoth.addAll(other.kinds);
        var assessed = assessments;
        for (var one : other.assessments) {
            assessed = Since.plus(assessed, one.day(), one.value());
        }
        var recovered = new TreeMap<>(recoveries);
        recovered.putAll(other.recoveries);
        var worked = new TreeMap<>(livelihoods);
        worked.putAll(other.livelihoods);
        return new MemberFacts(id, name, kindsOfBoth, assessed, recovered, worked, closed, merges);
    }

    MemberFacts merged(DomainEvent event) {
        return new MemberFacts(
                id, name, kinds, assessments, recoveries, livelihoods, closed, Merges.after(merges, event));
    }

    /** The first satisfactory recovery that stands, if it was by that day. */
    public Optional<PartialDate> recoveredBy(LocalDate day) {
        return recoveries.values().stream()
                .filter(on -> !on.earliest().isAfter(day))
                .min(PartialDate::compareTo);
    }

    public boolean worksOn(LocalDate day) {
        return livelihoods.values().stream().anyMatch(work -> work.holds(day));
    }

    public boolean stabilisedBy(LocalDate day) {
        return Since.on(assessments, day)
                .filter(StabilisedOutcome.STABILISED::equals)
                .isPresent();
    }

    MemberFacts known(Confidential newName, Set<PersonKind> newKinds) {
        return new MemberFacts(id, newName, newKinds, assessments, recoveries, livelihoods, closed, merges);
    }

    MemberFacts assessed(PartialDate on, StabilisedOutcome outcome) {
        var more = Since.plus(assessments, on, outcome);
        return new MemberFacts(id, name, kinds, more, recoveries, livelihoods, closed, merges);
    }

    /** @param on null when the milestone is none, or none any more */
    MemberFacts recovery(UUID milestone, @Nullable PartialDate on) {
        if (on == null && !recoveries.containsKey(milestone)) {
            return this;
        }
        var changed = new TreeMap<>(recoveries);
        if (on == null) {
            changed.remove(milestone);
        } else {
            changed.put(milestone, on);
        }
        return new MemberFacts(
                id, name, kinds, assessments, Collections.unmodifiableMap(changed), livelihoods, closed, merges);
    }

    MemberFacts works(UUID livelihood, Work work) {
        var changed = new TreeMap<>(livelihoods);
        changed.put(livelihood, work);
        return new MemberFacts(
                id, name, kinds, assessments, recoveries, Collections.unmodifiableMap(changed), closed, merges);
    }

    MemberFacts stopped(UUID livelihood, PartialDate on) {
        var work = livelihoods.get(livelihood);
        return work == null ? this : works(livelihood, new Work(work.kind(), work.from(), on));
    }

    MemberFacts closed(@Nullable Since<ClosingReason> how) {
        return new MemberFacts(id, name, kinds, assessments, recoveries, livelihoods, how, merges);
    }
}
