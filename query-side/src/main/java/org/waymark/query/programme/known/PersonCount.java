package org.waymark.query.programme.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.StabilisedOutcome;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;
import org.waymark.query.projection.merged.MayBeMerged;
import org.waymark.query.projection.merged.Merges;

/**
 * What a programme counts of one person.
 *
 * @param kinds in order of declaration, so that the same facts are always the same bytes
 * @param merges null unless this is one of several records of a person
 * @param closed whether the case was closed, from each day on which that changed
 */
public record PersonCount(
        String id,
        List<PersonKind> kinds,
        @Nullable Area area,
        @Nullable PartialDate registeredOn,
        List<Dated<Boolean>> closed,
        List<Dated<StabilisedOutcome>> assessed,
        List<Work> works,
        List<Recovery> recoveries,
        @Nullable Merges merges)
        implements ProgrammeDocument, MayBeMerged<PersonCount> {

    /** A spell of productive work. */
    public record Work(
            UUID id,
            LivelihoodKind kind,
            PartialDate from,
            @Nullable PartialDate until) {}

    /** A satisfactory recovery that stands. */
    public record Recovery(UUID id, PartialDate reachedOn) {}

    public static PersonCount begin(String id) {
        return new PersonCount(id, List.of(), null, null, List.of(), List.of(), List.of(), List.of(), null);
    }

    /** What is known of the person once this has been recorded; {@code ProgrammeFold} says which events arrive. */
    public PersonCount after(DomainEvent happened) {
        return switch (happened) {
            case PersonRegistered is ->
                new PersonCount(
                        id,
                        sorted(is.kinds()),
                        is.area(),
                        is.occurredOn(),
                        closed,
                        assessed,
                        works,
                        recoveries,
                        merges);
            case RegistrationCorrected to ->
                new PersonCount(id, kinds, area, to.registeredOn(), closed, assessed, works, recoveries, merges);
            case DetailsChanged is ->
                new PersonCount(
                        id, sorted(is.kinds()), is.area(), registeredOn, closed, assessed, works, recoveries, merges);
            case CaseClosed is -> closed(Dated.with(closed, is.occurredOn(), true));
            case CaseReopened is -> closed(Dated.with(closed, is.occurredOn(), false));
            case StabilisedAssessed found ->
                new PersonCount(
                        id,
                        kinds,
                        area,
                        registeredOn,
                        closed,
                        Dated.with(assessed, found.occurredOn(), found.outcome()),
                        works,
                        recoveries,
                        merges);
            case LivelihoodStarted work -> works(work);
            case LivelihoodEnded work -> works(work);
            case MilestoneReached reached -> recovered(reached.milestoneId(), reached.step(), reached.occurredOn());
            case MilestoneCorrected to -> recovered(to.milestoneId(), to.step(), to.reachedOn());
            case MilestoneRetracted retracted -> recovered(retracted.milestoneId(), null, retracted.occurredOn());
            default ->
                new PersonCount(
                        id,
                        kinds,
                        area,
                        registeredOn,
                        closed,
                        assessed,
                        works,
                        recoveries,
                        Merges.after(merges, happened));
        };
    }

    @Override
    public String person() {
        return id;
    }

    /** In the programme since the earlier registration; where, and whether still, is for this one to say. */
    @Override
    public PersonCount and(PersonCount other) {
        var since =
                registeredOn == null || (other.registeredOn != null && other.registeredOn.compareTo(registeredOn) < 0)
                        ? other.registeredOn
                        : registeredOn;
        return new PersonCount(
                id,
                Stream.concat(kinds.stream(), other.kinds.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                area,
                since,
                closed,
                Stream.concat(assessed.stream(), other.assessed.stream())
                        .sorted(Comparator.comparing(Dated::from))
                        .toList(),
                Stream.concat(works.stream(), other.works.stream()).toList(),
                Stream.concat(recoveries.stream(), other.recoveries.stream()).toList(),
                merges);
    }

    /** True while the person is in the programme: registered by then, and the case not closed. */
    public boolean activeOn(LocalDate day) {
        return registeredOn != null
                && !registeredOn.earliest().isAfter(day)
                && !Boolean.TRUE.equals(Dated.on(day, closed));
    }

    public boolean stabilisedOn(LocalDate day) {
        return Dated.on(day, assessed) == StabilisedOutcome.STABILISED;
    }

    public boolean recoveredOn(LocalDate day) {
        return recoveries.stream().anyMatch(one -> !one.reachedOn().earliest().isAfter(day));
    }

    public List<LivelihoodKind> worksOn(LocalDate day) {
        return works.stream()
                .filter(work -> new Span("", work.from(), work.until()).covers(day))
                .map(Work::kind)
                .distinct()
                .toList();
    }

    private static List<PersonKind> sorted(Set<PersonKind> kinds) {
        return kinds.stream().sorted().toList();
    }

    private PersonCount closed(List<Dated<Boolean>> now) {
        return new PersonCount(id, kinds, area, registeredOn, now, assessed, works, recoveries, merges);
    }

    private PersonCount works(LivelihoodStarted begun) {
        var all = new ArrayList<>(works);
        all.add(new Work(begun.livelihoodId(), begun.kind(), begun.occurredOn(), null));
        return new PersonCount(id, kinds, area, registeredOn, closed, assessed, List.copyOf(all), recoveries, merges);
    }

    private PersonCount works(LivelihoodEnded ended) {
        var all = works.stream()
                .map(work -> work.id().equals(ended.livelihoodId())
                        ? new Work(work.id(), work.kind(), work.from(), ended.occurredOn())
                        : work)
                .toList();
        return new PersonCount(id, kinds, area, registeredOn, closed, assessed, all, recoveries, merges);
    }

    /** The milestone as it stands now: only a satisfactory recovery is kept. */
    private PersonCount recovered(UUID milestone, @Nullable Step step, PartialDate reachedOn) {
        var all = new ArrayList<>(recoveries);
        all.removeIf(one -> one.id().equals(milestone));
        if (step == Step.SATISFACTORY_RECOVERY) {
            all.add(new Recovery(milestone, reachedOn));
        }
        return new PersonCount(id, kinds, area, registeredOn, closed, assessed, works, List.copyOf(all), merges);
    }
}
