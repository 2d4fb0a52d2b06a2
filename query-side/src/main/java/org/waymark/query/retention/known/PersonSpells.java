package org.waymark.query.retention.known;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.MembershipId;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;
import org.waymark.query.projection.merged.MayBeMerged;
import org.waymark.query.projection.merged.Merges;

/**
 * What retention needs of one person.
 *
 * @param kinds in order of declaration, so that the same facts are always the same bytes
 * @param recoveries satisfactory recoveries that stand, as corrected
 * @param works spells of productive work, for questions about work and staying
 * @param measures answers, for how people fared before and after
 * @param merges null unless this is one of several records of a person
 */
public record PersonSpells(
        String id,
        List<PersonKind> kinds,
        List<Spell> spells,
        List<Recovery> recoveries,
        List<Work> works,
        List<Measure> measures,
        @Nullable Closing closing,
        @Nullable Merges merges)
        implements RetentionDocument, MayBeMerged<PersonSpells> {

    /** A satisfactory recovery. */
    public record Recovery(UUID id, PartialDate reachedOn) {}

    /** A spell of productive work. */
    public record Work(
            UUID id,
            LivelihoodKind kind,
            PartialDate from,
            @Nullable PartialDate until) {}

    /**
     * A sheet of answers, which is scored when it is looked at.
     *
     * @param recorded the score it was recorded with, for an instrument that is declared here no longer
     */
    public record Measure(
            PartialDate on,
            Instrument instrument,
            List<@Nullable Integer> answers,
            @Nullable BigDecimal recorded) {}

    /** How the case stands closed. */
    public record Closing(PartialDate on, ClosingReason reason) {}

    public static PersonSpells begin(String id) {
        return new PersonSpells(id, List.of(), List.of(), List.of(), List.of(), List.of(), null, null);
    }

    /** What is known of the person once this has been recorded; {@code RetentionFold} says which events arrive. */
    public PersonSpells after(DomainEvent happened) {
        return switch (happened) {
            case PersonRegistered event -> withKinds(event.kinds());
            case DetailsChanged event -> withKinds(event.kinds());
            case CaseClosed event -> closed(new Closing(event.occurredOn(), event.reason()));
            case CaseReopened event -> closed(null);
            case MilestoneReached event -> recovered(event.milestoneId(), event.step(), event.occurredOn());
            case MilestoneCorrected event -> recovered(event.milestoneId(), event.step(), event.reachedOn());
            case MilestoneRetracted event -> recovered(event.milestoneId(), null, event.occurredOn());
            case LivelihoodStarted event ->
                works(new Work(event.livelihoodId(), event.kind(), event.occurredOn(), null));
            case MeasureRecorded event ->
                withMeasure(new Measure(event.occurredOn(), event.instrument(), event.answers(), event.score()));
            case LivelihoodEnded event -> worksNoLonger(event.livelihoodId(), event.occurredOn());
            case PersonJoinedGroup event -> joined(Spell.begun(event));
            case MembershipDatesCorrected event ->
                change(event.membershipId(), spell -> spell.corrected(event.joinedOn(), event.leftOn()));
            case PersonLeftGroup event ->
                change(event.membershipId(), spell -> spell.left(event.occurredOn(), event.reason()));
            case RoleTaken event -> change(event.membershipId(), spell -> spell.took(event.occurredOn(), event.role()));
            default ->
                new PersonSpells(
                        id, kinds, spells, recoveries, works, measures, closing, Merges.after(merges, happened));
        };
    }

    @Override
    public String person() {
        return id;
    }

    /** The spells of both, those in the same group that meet as one; how the case stands is for this one to say. */
    @Override
    public PersonSpells and(PersonSpells other) {
        return new PersonSpells(
                id,
                Stream.concat(kinds.stream(), other.kinds.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                Spell.united(
                        Stream.concat(spells.stream(), other.spells.stream()).toList()),
                Stream.concat(recoveries.stream(), other.recoveries.stream()).toList(),
                Stream.concat(works.stream(), other.works.stream()).toList(),
                Stream.concat(measures.stream(), other.measures.stream()).toList(),
                closing,
                merges);
    }

    private PersonSpells withKinds(Set<PersonKind> now) {
        return new PersonSpells(
                id, now.stream().sorted().toList(), spells, recoveries, works, measures, closing, merges);
    }

    private PersonSpells closed(@Nullable Closing now) {
        return new PersonSpells(id, kinds, spells, recoveries, works, measures, now, merges);
    }

    /** The milestone as it stands now: only a satisfactory recovery is kept. */
    private PersonSpells recovered(UUID milestone, @Nullable Step step, PartialDate reachedOn) {
        var now = new ArrayList<>(recoveries);
        now.removeIf(one -> one.id().equals(milestone));
        if (step == Step.SATISFACTORY_RECOVERY) {
            now.add(new Recovery(milestone, reachedOn));
        }
        return new PersonSpells(id, kinds, spells, List.copyOf(now), works, measures, closing, merges);
    }

    private PersonSpells joined(Spell spell) {
        return withSpells(Stream.concat(spells.stream(), Stream.of(spell)).toList());
    }

    private PersonSpells works(Work work) {
        return withWorks(Stream.concat(works.stream(), Stream.of(work)).toList());
    }

    private PersonSpells worksNoLonger(UUID livelihood, PartialDate until) {
        return withWorks(works.stream()
                .map(work -> work.id().equals(livelihood) ? new Work(work.id(), work.kind(), work.from(), until) : work)
                .toList());
    }

    /** Every id the person is named by in a register. */
    public List<PersonId> ids() {
        return Stream.concat(Stream.of(id), merges == null ? Stream.of() : merges.duplicates().stream())
                .map(UUID::fromString)
                .map(PersonId::new)
                .toList();
    }

    private PersonSpells withMeasure(Measure measure) {
        var now = Stream.concat(measures.stream(), Stream.of(measure)).toList();
        return new PersonSpells(id, kinds, spells, recoveries, works, now, closing, merges);
    }

    private PersonSpells change(MembershipId membership, UnaryOperator<Spell> change) {
        return withSpells(spells.stream()
                .map(spell -> spell.id().equals(membership) ? change.apply(spell) : spell)
                .toList());
    }

    private PersonSpells withSpells(List<Spell> now) {
        return new PersonSpells(id, kinds, now, recoveries, works, measures, closing, merges);
    }

    private PersonSpells withWorks(List<Work> now) {
        return new PersonSpells(id, kinds, spells, recoveries, now, measures, closing, merges);
    }
}
