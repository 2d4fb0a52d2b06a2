package org.waymark.query.retention.known;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupId;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.DuplicateUnmerged;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonEvent.MergeUndone;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.merged.MayBeMerged;

/** Keeps membership spells, recoveries, work and measures of each person, and the sheets of each group. */
@Component
public final class RetentionFold implements Fold<RetentionDocument> {
    /** Search field: {@link RetentionDocument#PERSON} or {@link RetentionDocument#GROUP}. */
    public static final String OF = "of";
    /** Search field of a person: every group ever belonged to. */
    public static final String GROUPS = "groups";

    /** Looked up by class, since most events are of no interest here. */
    private static final Set<Class<? extends DomainEvent>> ABOUT_A_PERSON = Set.of(
            PersonRegistered.class,
            DetailsChanged.class,
            CaseClosed.class,
            CaseReopened.class,
            DuplicateMerged.class,
            MergedAway.class,
            DuplicateUnmerged.class,
            MergeUndone.class,
            MilestoneReached.class,
            MilestoneCorrected.class,
            MilestoneRetracted.class,
            LivelihoodStarted.class,
            LivelihoodEnded.class,
            MeasureRecorded.class);

    private static final Set<Class<? extends DomainEvent>> ABOUT_A_GROUP = Set.of(
            GroupFormed.class,
            MeetingRecorded.class,
            DidNotMeet.class,
            AttendanceCorrected.class,
            MeetingRetracted.class,
            GroupDissolved.class);

    private static final String PERSON_ID = RetentionDocument.PERSON + ":";
    private static final String GROUP_ID = RetentionDocument.GROUP + ":";

    @Override
    public String name() {
        return "retention.4";
    }

    @Override
    public Class<RetentionDocument> type() {
        return RetentionDocument.class;
    }

    static String idOf(GroupId group) {
        return GROUP_ID + group;
    }

    static String idOf(PersonId person) {
        return PERSON_ID + person;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        var event = recorded.event();
        if (ABOUT_A_GROUP.contains(event.getClass())) {
            return List.of(GROUP_ID + event.subject());
        }
        return switch (event) {
            case PersonJoinedGroup joined -> List.of(idOf(joined.personId()));
            case MembershipDatesCorrected corrected -> List.of(idOf(corrected.personId()));
            case PersonLeftGroup left -> List.of(idOf(left.personId()));
            case RoleTaken taken -> List.of(idOf(taken.personId()));
            default -> ABOUT_A_PERSON.contains(event.getClass()) ? List.of(PERSON_ID + event.subject()) : List.of();
        };
    }

    @Override
    public RetentionDocument begin(String id) {
        return id.startsWith(GROUP_ID)
                ? GroupFacts.begin(id.substring(GROUP_ID.length()))
                : PersonSpells.begin(id.substring(PERSON_ID.length()));
    }

    @Override
    public RetentionDocument evolve(RetentionDocument state, RecordedEvent recorded) {
        return switch (state) {
            case PersonSpells person -> person.after(recorded.event());
            case GroupFacts group -> group.after(recorded.event());
        };
    }

    @Override
    public Map<String, Object> searchFields(RetentionDocument state) {
        return switch (state) {
            case PersonSpells person -> fieldsOf(person);
            case GroupFacts group -> Map.of(OF, RetentionDocument.GROUP);
        };
    }

    private static Map<String, Object> fieldsOf(PersonSpells person) {
        var groups = List.copyOf(groupsOf(person));
        return person.merges() == null
                ? Map.of(OF, RetentionDocument.PERSON, GROUPS, groups)
                : Map.of(OF, RetentionDocument.PERSON, GROUPS, groups, MayBeMerged.MERGED, true);
    }

    @Override
    public Set<String> sources(RetentionDocument state) {
        return switch (state) {
            case PersonSpells person -> {
                var sources = groupsOf(person);
                sources.add(person.id());
                yield sources;
            }
            case GroupFacts group -> Set.of(group.id());
        };
    }

    private static Set<String> groupsOf(PersonSpells person) {
        var groups = new TreeSet<String>();
        person.spells().forEach(spell -> groups.add(spell.group().toString()));
        return groups;
    }
}
