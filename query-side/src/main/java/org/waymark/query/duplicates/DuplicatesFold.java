package org.waymark.query.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.Area;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.FoundDistinct;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.duplicates.known.Features;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.merged.MayBeMerged;
import org.waymark.query.projection.merged.Merges;

/** Keeps what people are compared by, and who was told apart from whom. */
@Component
public final class DuplicatesFold implements Fold<Features> {
    static final String COUNTS = "counts";
    static final String AREAS = "areas";
    static final String CASE_WORKER = "caseWorker";

    @Override
    public String name() {
        return "duplicates.1";
    }

    @Override
    public Class<Features> type() {
        return Features.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PersonRegistered registered -> List.of(registered.subject());
            case DetailsChanged changed -> List.of(changed.subject());
            case CaseWorkerAssigned assigned -> List.of(assigned.subject());
            case PersonErased erased -> List.of(erased.subject());
            case PersonJoinedGroup joined -> List.of(joined.personId().toString());
            case FoundDistinct distinct -> both(distinct);
            default ->
                Merges.concern(recorded.event()) ? List.of(recorded.event().subject()) : List.of();
        };
    }

    private static Collection<String> both(FoundDistinct distinct) {
        return Set.of(distinct.subject(), distinct.otherId().toString());
    }

    @Override
    public Features begin(String id) {
        return Features.begin(id);
    }

    @Override
    public Features evolve(Features one, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PersonRegistered is -> one.known(is.details(), is.kinds(), is.area());
            case DetailsChanged is -> one.known(is.details(), is.kinds(), is.area());
            case CaseWorkerAssigned to -> one.with(to.caseWorker());
            case PersonErased erased -> one.erased();
            case PersonJoinedGroup joined -> one.in(joined.groupId());
            case FoundDistinct from ->
                one.apart(one.id().equals(from.subject()) ? from.otherId().toString() : from.subject());
            default -> one.merged(recorded.event());
        };
    }

    @Override
    public Map<String, Object> searchFields(Features one) {
        var fields = new HashMap<String, Object>();
        fields.put(COUNTS, one.counts());
        fields.put(AREAS, upwards(one.area()));
        fields.put(CASE_WORKER, one.caseWorker() == null ? "" : one.caseWorker().value());
        if (one.merges() != null) {
            fields.put(MayBeMerged.MERGED, true);
        }
        return fields;
    }

    /** The area and every area it lies in. */
    private static List<String> upwards(@Nullable Area area) {
        var areas = new ArrayList<String>();
        var path = area == null ? "" : area.path();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            areas.add(path.substring(0, end));
        }
        return areas;
    }

    @Override
    public Set<String> sources(Features one) {
        var sources = new TreeSet<String>();
        sources.add(one.id());
        one.groups().forEach(group -> sources.add(group.toString()));
        one.toldApart().forEach(apart -> sources.add(apart.other()));
        return sources;
    }
}
