package org.waymark.query.grouphealth;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.grouphealth.known.MemberEvents;
import org.waymark.query.grouphealth.known.MemberFacts;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.merged.MayBeMerged;

/** Keeps the little that a group's health has to know of each member: one small document a person. */
@Component
final class GroupMemberFactsFold implements Fold<MemberFacts> {
    @Override
    public String name() {
        return "group-member-facts.1";
    }

    @Override
    public Class<MemberFacts> type() {
        return MemberFacts.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return MemberEvents.concerns(recorded.event())
                ? List.of(recorded.event().subject())
                : List.of();
    }

    @Override
    public MemberFacts begin(String id) {
        return MemberFacts.begin(id);
    }

    @Override
    public MemberFacts evolve(MemberFacts facts, RecordedEvent recorded) {
        return MemberEvents.evolve(facts, recorded.event());
    }

    @Override
    public Map<String, Object> searchFields(MemberFacts facts) {
        return facts.merges() == null ? Map.of() : Map.of(MayBeMerged.MERGED, true);
    }

    @Override
    public Set<String> sources(MemberFacts facts) {
        return Set.of(facts.id());
    }
}
