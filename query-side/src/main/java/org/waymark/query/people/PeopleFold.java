package org.waymark.query.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.merged.MayBeMerged;
import org.waymark.query.projection.merged.Merges;

/** Keeps one small card a person, so that lists and searches never open a whole journey. */
@Component
final class PeopleFold implements Fold<PersonCard> {
    static final String REGISTERED = "registered";
    static final String AREAS = "areas";
    static final String CASE_WORKER = "caseWorker";
    static final String KINDS = "kinds";
    static final String GROUPS = "groups";
    /** Each role held now, alone and as {@code group:role}, so that both can be asked for together. */
    static final String ROLES = "roles";

    @Override
    public String name() {
        return "people.2";
    }

    @Override
    public Class<PersonCard> type() {
        return PersonCard.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PersonRegistered registered -> List.of(registered.subject());
            case DetailsChanged changed -> List.of(changed.subject());
            case CaseWorkerAssigned assigned -> List.of(assigned.subject());
            case CaseClosed closed -> List.of(closed.subject());
            case CaseReopened reopened -> List.of(reopened.subject());
            case PersonErased erased -> List.of(erased.subject());
            case PersonJoinedGroup joined -> List.of(joined.personId().toString());
            case PersonLeftGroup left -> List.of(left.personId().toString());
            case RoleTaken taken -> List.of(taken.personId().toString());
            case MembershipDatesCorrected corrected ->
                List.of(corrected.personId().toString());
            default ->
                Merges.concern(recorded.event()) ? List.of(recorded.event().subject()) : List.of();
        };
    }

    @Override
    public PersonCard begin(String id) {
        return PersonCard.begin(id);
    }

    @Override
    public PersonCard evolve(PersonCard card, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PersonEvent event -> evolve(card, event);
            case PersonJoinedGroup joined ->
                card.joined(new PersonCard.In(
                        joined.membershipId(), joined.groupId(), joined.role(), joined.occurredOn(), null));
            case PersonLeftGroup left ->
                card.changed(left.membershipId(), in -> in.between(in.joinedOn(), left.occurredOn()));
            case RoleTaken taken -> card.changed(taken.membershipId(), in -> in.as(taken.role()));
            case MembershipDatesCorrected to ->
                card.changed(to.membershipId(), in -> in.between(to.joinedOn(), to.leftOn()));
            default -> card;
        };
    }

    private static PersonCard evolve(PersonCard card, PersonEvent event) {
        return switch (event) {
            case PersonRegistered registered -> card.known(registered.details(), registered.kinds(), registered.area());
            case DetailsChanged changed -> card.known(changed.details(), changed.kinds(), changed.area());
            case CaseWorkerAssigned assigned -> card.with(assigned.caseWorker());
            case CaseClosed closed -> card.closed(closed.reason());
            case CaseReopened reopened -> card.closed(null);
            case PersonErased erased -> card.erased();
            default -> Merges.concern(event) ? card.merged(event) : card;
        };
    }

    @Override
    public Map<String, Object> searchFields(PersonCard card) {
        var fields = fieldsOf(card);
        if (card.merges() == null) {
            return fields;
        }
        var more = new HashMap<>(fields);
        more.put(MayBeMerged.MERGED, true);
        return more;
    }

    private static Map<String, Object> fieldsOf(PersonCard card) {
        return Map.of(
                REGISTERED,
                card.isListed(),
                AREAS,
                card.area() == null ? List.of() : card.area().paths(),
                CASE_WORKER,
                card.caseWorker() == null ? "" : card.caseWorker().value(),
                KINDS,
                new TreeSet<>(card.kinds()),
                GROUPS,
                card.current().stream().map(in -> in.groupId().toString()).toList(),
                ROLES,
                roles(card));
    }

    private static List<String> roles(PersonCard card) {
        var roles = new TreeSet<String>();
        for (var in : card.current()) {
            roles.add(in.role().name());
            roles.add(in.groupId() + ":" + in.role());
        }
        return List.copyOf(roles);
    }

    @Override
    public Set<String> sources(PersonCard card) {
        var sources = new TreeSet<String>();
        sources.add(card.id());
        card.groups().forEach(in -> sources.add(in.groupId().toString()));
        return sources;
    }
}
