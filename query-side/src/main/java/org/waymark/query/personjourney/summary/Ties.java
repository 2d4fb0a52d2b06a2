package org.waymark.query.personjourney.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final LocalDate on;
    private final Begun<Pair, Tie> carers = new Begun<>();
    private final Begun<Pair, Tie> caresFor = new Begun<>();
    private final Begun<Pair, Tie> peerSupporters = new Begun<>();
    private final Begun<Pair, Tie> supports = new Begun<>();

    private record Pair(PersonId person, PersonId helper) {
        static Pair of(Happened fact, PersonId helper) {
            return new Pair(PersonId.of(fact.event().subject()), helper);
        }
    }

    Ties(Set<PersonId> self, Names names, List<Happened> recorded, LocalDate on) {
        this.self = self;
        this.names = names;
        this.on = on;
        recorded.forEach(this::apply);
    }

    List<Tie> carers() {
        return goingOn(carers);
    }

    List<Tie> caresFor() {
        return goingOn(caresFor);
    }

    List<Tie> peerSupporters() {
        return goingOn(peerSupporters);
    }

    List<Tie> supports() {
        return goingOn(supports);
    }

    private void apply(Happened fact) {
        switch (fact.event()) {
            case CarerLinked linked -> begin(carers, caresFor, linked.carerId(), linked.relation(), fact);
            case CarerUnlinked unlinked -> end(carers, caresFor, unlinked.carerId(), fact);
            case PeerSupporterAssigned assigned ->
                begin(peerSupporters, supports, assigned.peerSupporterId(), null, fact);
            case PeerSupporterEnded ended -> end(peerSupporters, supports, ended.peerSupporterId(), fact);
            default -> {}
        }
    }

    private void begin(
            Begun<Pair, Tie> towards,
            Begun<Pair, Tie> from,
            PersonId helper,
            @Nullable CareRelation relation,
            Happened fact) {
        var pair = Pair.of(fact, helper);
        boolean helped = self.contains(pair.person());
        var other = helped ? helper : pair.person();
        (helped ? towards : from).begin(pair, fact.on(), new Tie(other, names.called(other), relation, fact.on()));
    }

    private void end(Begun<Pair, Tie> towards, Begun<Pair, Tie> from, PersonId helper, Happened fact) {
        var pair = Pair.of(fact, helper);
        (self.contains(pair.person()) ? towards : from).end(pair, fact.on());
    }

    /** Each of them once, also where two records of this person are tied to them. */
    private List<Tie> goingOn(Begun<Pair, Tie> ties) {
        var byPerson = new LinkedHashMap<PersonId, Tie>();
        ties.on(on).forEach(tie -> byPerson.put(tie.personId(), tie));
        return new ArrayList<>(byPerson.values());
    }
}
