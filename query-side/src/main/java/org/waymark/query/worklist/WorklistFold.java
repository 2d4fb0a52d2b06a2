package org.waymark.query.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupEvent.PhaseChanged;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupEvent.ScheduleChanged;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;
import org.waymark.events.person.PersonEvent.ContactRecorded;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.DuplicateUnmerged;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonEvent.MergeUndone;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonEvent.PlanAgreed;
import org.waymark.events.person.PersonEvent.PlanReviewed;
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.RecoveryEvent.SetbackResolved;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.projection.Fold;
import org.waymark.query.worklist.known.GroupWork;
import org.waymark.query.worklist.known.PersonWork;
import org.waymark.query.worklist.known.WorklistDocument;

/** Keeps what is needed to say on any day who needs a visit; a sheet touches everybody it marks, so it keeps little. */
@Component
final class WorklistFold implements Fold<WorklistDocument> {
    /** Looked up by class, since most events are of no interest here. */
    private static final Set<Class<? extends DomainEvent>> ABOUT_A_PERSON = Set.of(
            PersonRegistered.class,
            DetailsChanged.class,
            CaseWorkerAssigned.class,
            CaseClosed.class,
            CaseReopened.class,
            PersonErased.class,
            DuplicateMerged.class,
            MergedAway.class,
            DuplicateUnmerged.class,
            MergeUndone.class,
            MeasureRecorded.class,
            ContactRecorded.class,
            PlanAgreed.class,
            PlanReviewed.class,
            SetbackReported.class,
            SetbackResolved.class);

    private static final Set<Class<? extends DomainEvent>> ABOUT_A_GROUP = Set.of(
            GroupFormed.class, ScheduleChanged.class, PhaseChanged.class, DidNotMeet.class, GroupDissolved.class);

    private static final String PERSON_ID = WorklistDocument.PERSON + ":";
    private static final String GROUP_ID = WorklistDocument.GROUP + ":";

    private final Instruments instruments;

    WorklistFold(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public String name() {
        return "worklist.1";
    }

    @Override
    public Class<WorklistDocument> type() {
        return WorklistDocument.class;
    }

    static String idOf(WorklistDocument document) {
        return switch (document) {
            case GroupWork group -> idOf(group.id());
            case PersonWork person -> idOf(person.id());
        };
    }

    static String idOf(GroupId group) {
        return GROUP_ID + group;
    }

    static String idOf(PersonId person) {
        return PERSON_ID + person;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case MeetingRecorded sheet -> everybodyOn(sheet);
            case MeetingRetracted sheet -> everybodyOn(sheet);
            case AttendanceCorrected corrected -> List.of(idOf(corrected.personId()));
            case PersonJoinedGroup joined -> List.of(idOf(joined.personId()));
            case MembershipDatesCorrected corrected -> List.of(idOf(corrected.personId()));
            case PersonLeftGroup left -> List.of(idOf(left.personId()));
            case RoleTaken taken -> List.of(idOf(taken.personId()));
            case FacilitatorTrained training -> List.of(idOf(training.personId()));
            default -> itsOwn(recorded.event());
        };
    }

    private static List<String> itsOwn(DomainEvent event) {
        if (ABOUT_A_PERSON.contains(event.getClass())) {
            return List.of(PERSON_ID + event.subject());
        }
        return ABOUT_A_GROUP.contains(event.getClass()) ? List.of(GROUP_ID + event.subject()) : List.of();
    }

    private static List<String> everybodyOn(MeetingRecorded sheet) {
        var documents = new ArrayList<String>(sheet.marks().size() + 1);
        documents.add(idOf(sheet.groupId()));
        sheet.marks().forEach((person, mark) -> {
            if (mark == Mark.PRESENT || mark == Mark.ABSENT) {
                documents.add(idOf(person));
            }
        });
        return documents;
    }

    private static List<String> everybodyOn(MeetingRetracted sheet) {
        var documents = new ArrayList<String>(sheet.people().size() + 1);
        documents.add(idOf(sheet.groupId()));
        sheet.people().forEach(person -> documents.add(idOf(person)));
        return documents;
    }

    @Override
    public WorklistDocument begin(String id) {
        return id.startsWith(GROUP_ID)
                ? GroupWork.begin(GroupId.of(id.substring(GROUP_ID.length())))
                : PersonWork.begin(PersonId.of(id.substring(PERSON_ID.length())));
    }

    @Override
    public WorklistDocument evolve(WorklistDocument state, RecordedEvent recorded) {
        return switch (state) {
            case GroupWork group -> group.after(recorded.event());
            case PersonWork person -> person.after(recorded.event(), instruments);
        };
    }

    @Override
    public Map<String, Object> searchFields(WorklistDocument state) {
        return switch (state) {
            case PersonWork person -> Candidates.fieldsOf(person);
            case GroupWork group -> Candidates.fieldsOf(group);
        };
    }

    @Override
    public Set<String> sources(WorklistDocument state) {
        return switch (state) {
            case GroupWork group -> Set.of(group.id().toString());
            case PersonWork person -> {
                var sources = new TreeSet<String>();
                sources.add(person.id().toString());
                person.seats().forEach(seat -> sources.add(seat.group().toString()));
                person.attendances()
                        .forEach(attendance -> sources.add(attendance.group().toString()));
                person.trained().forEach(trained -> sources.add(trained.group().toString()));
                yield sources;
            }
        };
    }
}
