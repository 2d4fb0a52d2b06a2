package org.waymark.query.programme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.association.AssociationEvent;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.CodeOfConductAdopted;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.GroupEvent.FormatChanged;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.DuplicateUnmerged;
import org.waymark.events.person.PersonEvent.MergeUndone;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.programme.known.AssociationCount;
import org.waymark.query.programme.known.GroupCount;
import org.waymark.query.programme.known.PersonCount;
import org.waymark.query.programme.known.ProgrammeDocument;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.merged.MayBeMerged;

/** Keeps what a programme counts; every event touches one document, and the query adds up. */
@Component
final class ProgrammeFold implements Fold<ProgrammeDocument> {
    static final String OF = "of";
    static final String AREAS = "areas";

    /** Looked up by class, since most events of a person are of no interest here. */
    private static final Set<Class<? extends DomainEvent>> ABOUT_A_PERSON = Set.of(
            PersonRegistered.class,
            RegistrationCorrected.class,
            DetailsChanged.class,
            CaseClosed.class,
            CaseReopened.class,
            StabilisedAssessed.class,
            LivelihoodStarted.class,
            LivelihoodEnded.class,
            DuplicateMerged.class,
            MergedAway.class,
            DuplicateUnmerged.class,
            MergeUndone.class,
            MilestoneReached.class,
            MilestoneCorrected.class,
            MilestoneRetracted.class);

    private static final Set<Class<? extends DomainEvent>> NOT_COUNTED =
            Set.of(FormatChanged.class, CodeOfConductAdopted.class, RoleTaken.class, FacilitatorTrained.class);

    private static final String PERSON_ID = ProgrammeDocument.PERSON + ":";
    private static final String GROUP_ID = ProgrammeDocument.GROUP + ":";
    private static final String ASSOCIATION_ID = ProgrammeDocument.ASSOCIATION + ":";

    @Override
    public String name() {
        return "programme.1";
    }

    @Override
    public Class<ProgrammeDocument> type() {
        return ProgrammeDocument.class;
    }

    static String personId(String person) {
        return PERSON_ID + person;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case GroupEvent event ->
                NOT_COUNTED.contains(event.getClass()) ? List.of() : List.of(GROUP_ID + event.subject());
            case AssociationEvent event -> List.of(ASSOCIATION_ID + event.subject());
            default ->
                ABOUT_A_PERSON.contains(recorded.event().getClass())
                        ? List.of(PERSON_ID + recorded.event().subject())
                        : List.of();
        };
    }

    @Override
    public ProgrammeDocument begin(String id) {
        if (id.startsWith(GROUP_ID)) {
            return GroupCount.begin(id.substring(GROUP_ID.length()));
        }
        return id.startsWith(PERSON_ID)
                ? PersonCount.begin(id.substring(PERSON_ID.length()))
                : AssociationCount.begin(id.substring(ASSOCIATION_ID.length()));
    }

    @Override
    public ProgrammeDocument evolve(ProgrammeDocument state, RecordedEvent recorded) {
        return switch (state) {
            case PersonCount person -> person.after(recorded.event());
            case GroupCount group -> group.after(recorded.event());
            case AssociationCount association -> association.after(recorded.event());
        };
    }

    @Override
    public Map<String, Object> searchFields(ProgrammeDocument state) {
        return switch (state) {
            case PersonCount person -> fieldsOf(person);
            case GroupCount group ->
                Map.of(
                        OF,
                        ProgrammeDocument.GROUP,
                        AREAS,
                        paths(group.standing().area()));
            case AssociationCount association -> Map.of(OF, ProgrammeDocument.ASSOCIATION);
        };
    }

    private static Map<String, Object> fieldsOf(PersonCount person) {
        return person.merges() == null
                ? Map.of(OF, ProgrammeDocument.PERSON, AREAS, paths(person.area()))
                : Map.of(OF, ProgrammeDocument.PERSON, AREAS, paths(person.area()), MayBeMerged.MERGED, true);
    }

    private static List<String> paths(@Nullable Area area) {
        return area == null ? List.of() : area.paths();
    }

    @Override
    public Set<String> sources(ProgrammeDocument state) {
        return switch (state) {
            case PersonCount person -> Set.of(person.id());
            case GroupCount group -> Set.of(group.id());
            case AssociationCount association -> Set.of(association.id());
        };
    }
}
