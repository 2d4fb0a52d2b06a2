package org.waymark.query.personjourney.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonEvent.CarerUnlinked;
import org.waymark.events.person.PersonEvent.PeerSupporterAssigned;
import org.waymark.events.person.PersonEvent.PeerSupporterEnded;
import org.waymark.events.person.PersonId;
import org.waymark.query.personjourney.known.Happened;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.summary.JourneySummary.Tie;

/** Who walks with a person and with whom the person walks, at the end of a list of facts. */
final class Ties {
    private final Set<PersonId> self;
    private final Names names;
    private final Map<PersonId, Tie> carers = new LinkedHashMap<>();
    private final Map<PersonId, Tie> caresFor = new LinkedHashMap<>();
    private final Map<PersonId, Tie> peerSupporters = new LinkedHashMap<>();
    private final Map<PersonId, Tie> supports = new LinkedHashMap<>();

    Ties(Set<PersonId> self, Names names, List<Happened> inOrder) {
        this.self = self;
        this.names = names;
        inOrder.forEach(this::apply);
    }

    List<Tie> carers() {
        return new ArrayList<>(carers.values());
    }

    List<Tie> caresFor() {
        return new ArrayList<>(caresFor.values());
    }

    List<Tie> peerSupporters() {
        return new ArrayList<>(peerSupporters.values());
    }

    List<Tie> supports() {
        return new ArrayList<>(supports.values());
    }

    private void apply(Happened fact) {
        switch (fact.event()) {
            case CarerLinked linked -> {
                if (isSelf(linked.personId())) {
                    begin(carers, linked.carerId(), linked.relation(), fact);
                } else {
                    begin(caresFor, linked.personId(), linked.relation(), fact);
                }
            }
            case CarerUnlinked ended -> {
                if (isSelf(ended.personId())) {
                    carers.remove(ended.carerId());
                } else {
                    caresFor.remove(ended.personId());
                }
            }
            case PeerSupporterAssigned assigned -> {
                if (isSelf(assigned.personId())) {
                    begin(peerSupporters, assigned.peerSupporterId(), null, fact);
                } else {
                    begin(supports, assigned.personId(), null, fact);
                }
            }
            case PeerSupporterEnded ended -> {
                if (isSelf(ended.personId())) {
                    peerSupporters.remove(ended.peerSupporterId());
                } else {
                    supports.remove(ended.personId());
                }
            }
            default -> {}
        }
    }

    private void begin(Map<PersonId, Tie> ties, PersonId other, @Nullable CareRelation relation, Happened fact) {
        ties.put(other, new Tie(other, names.called(other), relation, fact.on()));
    }

    private boolean isSelf(PersonId person) {
        return self.contains(person);
    }
}
