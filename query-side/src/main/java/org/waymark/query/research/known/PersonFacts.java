package org.waymark.query.research.known;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.MembershipId;
import org.waymark.events.livelihood.LivelihoodEvent;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodChanged;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodEvent.TrainingCompleted;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonEvent.ConsentGiven;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.DuplicateUnmerged;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonEvent.MergeUndone;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.events.recovery.RecoveryEvent;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.query.research.known.Lived.Livelihood;
import org.waymark.query.research.known.Lived.Measure;
import org.waymark.query.research.known.Lived.Milestone;
import org.waymark.query.research.known.Lived.Spell;

/** One person, as far as research rows tell of them; changed in place while the log is read. */
public final class PersonFacts {
    private final PersonId id;
    private final Set<PersonKind> kinds = EnumSet.noneOf(PersonKind.class);
    private final Set<PersonId> duplicates = new LinkedHashSet<>();
    private final Set<PersonId> names = new LinkedHashSet<>();
    private final Map<MembershipId, Spell> spells = new LinkedHashMap<>();
    private final Map<UUID, Milestone> milestones = new LinkedHashMap<>();
    private final Map<UUID, Livelihood> livelihoods = new LinkedHashMap<>();
    private final List<Measure> measures = new ArrayList<>();
    private Sex sex = Sex.UNKNOWN;
    private @Nullable Confidential born;
    private @Nullable Area area;
    private @Nullable PartialDate withdrawn;
    private boolean given;
    private boolean erased;
    private @Nullable PersonId into;

    PersonFacts(PersonId id) {
        this.id = id;
        names.add(id);
    }

    void after(PersonEvent happened) {
        switch (happened) {
            case PersonRegistered event -> describe(event.kinds(), event.area(), event.details());
            case DetailsChanged event -> describe(event.kinds(), event.area(), event.details());
            case ConsentGiven event -> give(event.purpose(), event.occurredOn());
            case ConsentWithdrawn event -> withdraw(event.purpose(), event.occurredOn());
            case MeasureRecorded event -> measure(event);
            case DuplicateMerged event -> duplicates.add(event.duplicateId());
            case DuplicateUnmerged event -> duplicates.remove(event.duplicateId());
            case MergedAway event -> into = event.survivorId();
            case MergeUndone event -> into = null;
            case PersonErased event -> erased = true;
            default -> {} // of no interest to research rows, or told in confidence
        }
    }

    private void describe(Set<PersonKind> now, Area where, Details details) {
        kinds.clear();
        kinds.addAll(now);
        area = where;
        sex = details.sex();
        born = details.born();
    }

    /** What was given on a day before it was withdrawn, and is heard of later, changes nothing: withdrawing wins. */
    private void give(ConsentPurpose what, PartialDate on) {
        if (what == ConsentPurpose.RESEARCH) {
            given = given || withdrawn == null || !on.certainlyBefore(withdrawn);
        }
    }

    private void withdraw(ConsentPurpose what, PartialDate on) {
        if (what == ConsentPurpose.RESEARCH) {
            given = false;
            withdrawn = withdrawn == null || on.compareTo(withdrawn) > 0 ? on : withdrawn;
        }
    }

    private void measure(MeasureRecorded event) {
        var score = event.score();
        if (score != null) {
            measures.add(new Measure(event.instrument().code(), event.occurredOn(), score.doubleValue()));
        }
    }

    void after(RecoveryEvent happened) {
        switch (happened) {
            case MilestoneReached event ->
                milestones.put(event.milestoneId(), new Milestone(event.step(), event.occurredOn()));
            case MilestoneCorrected event ->
                milestones.put(event.milestoneId(), new Milestone(event.step(), event.reachedOn()));
            case MilestoneRetracted event -> milestones.remove(event.milestoneId());
            case RecoveryEvent.SetbackReported notTold -> {}
            case RecoveryEvent.SetbackResolved notTold -> {}
            case RecoveryEvent.GoalSet notTold -> {}
        }
    }

    void after(LivelihoodEvent happened) {
        switch (happened) {
            case LivelihoodStarted event -> livelihoods.put(event.livelihoodId(), Livelihood.begun(event));
            case LivelihoodChanged event ->
                livelihoods.computeIfPresent(event.livelihoodId(), (any, work) -> work.earning(event.income()));
            case LivelihoodEnded event ->
                livelihoods.computeIfPresent(event.livelihoodId(), (any, work) -> work.ended(event));
            case TrainingCompleted notTold -> {}
        }
    }

    void after(PersonJoinedGroup event) {
        spells.put(event.membershipId(), Spell.begun(event));
    }

    void after(PersonLeftGroup event) {
        spells.computeIfPresent(event.membershipId(), (any, spell) -> spell.left(event.occurredOn(), event.reason()));
    }

    void after(MembershipDatesCorrected event) {
        spells.computeIfPresent(
                event.membershipId(), (any, spell) -> spell.corrected(event.joinedOn(), event.leftOn()));
    }

    /** This one, knowing also what another record of the same person knows. */
    PersonFacts and(PersonFacts other) {
        var both = new PersonFacts(id);
        both.sex = sex;
        both.born = born;
        both.area = area;
        both.given = given;
        for (var one : List.of(this, other)) {
            both.kinds.addAll(one.kinds);
            both.names.addAll(one.names);
            both.spells.putAll(one.spells);
            both.milestones.putAll(one.milestones);
            both.livelihoods.putAll(one.livelihoods);
            both.measures.addAll(one.measures);
        }
        return both;
    }

    boolean consents() {
        return given && !erased;
    }

    /** True for a record whose person asked, under that id, to be left out. */
    boolean isClosedToResearch() {
        return erased || (withdrawn != null && !given);
    }

    @Nullable PersonId into() {
        return into;
    }

    Set<PersonId> duplicates() {
        return duplicates;
    }

    public PersonId id() {
        return id;
    }

    /** Every id the person is named by in a register. */
    public Set<PersonId> names() {
        return names;
    }

    public Set<PersonKind> kinds() {
        return kinds;
    }

    public Sex sex() {
        return sex;
    }

    /** A date, sealed; null when nobody said. */
    public @Nullable Confidential born() {
        return born;
    }

    public @Nullable Area area() {
        return area;
    }

    /** In order of joining; those of one group that meet are one. */
    public List<Spell> spells() {
        return Spell.united(spells.values());
    }

    public List<Milestone> milestones() {
        return List.copyOf(milestones.values());
    }

    public List<Livelihood> livelihoods() {
        return List.copyOf(livelihoods.values());
    }

    public List<Measure> measures() {
        return List.copyOf(measures);
    }
}
