package org.waymark.query.personjourney.summary;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.person.PersonEvent.ContactRecorded;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.events.person.PersonKind;
import org.waymark.events.recovery.Step;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.personjourney.known.Happened;
import org.waymark.query.personjourney.known.Milestone;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.known.Spell;
import org.waymark.query.personjourney.known.WholePerson;
import org.waymark.query.personjourney.summary.JourneySummary.Contact;
import org.waymark.query.personjourney.summary.JourneySummary.Membership;
import org.waymark.query.personjourney.summary.JourneySummary.Stabilised;

/** Works out where a person stands on a day from everything known of them; facts of later days are left out. */
public final class SummaryOfJourney {
    private final WholePerson person;
    private final PersonJourney journey;
    private final Names names;
    private final Instruments instruments;
    private final LocalDate on;
    private final List<Happened> inOrder;

    private SummaryOfJourney(WholePerson person, Names names, Instruments instruments, LocalDate on) {
        this.instruments = instruments;
        this.person = person;
        this.journey = person.asOne();
        this.names = names;
        this.on = on;
        this.inOrder = this.journey.happened().stream()
                .filter(fact -> !fact.on().earliest().isAfter(on))
                .sorted(comparing(Happened::on))
                .toList();
    }

    /** Of somebody with one record. */
    public static JourneySummary of(PersonJourney journey, Names names, Instruments instruments, LocalDate on) {
        return of(new WholePerson(journey, List.of()), names, instruments, on);
    }

    /** @param person registered by then */
    public static JourneySummary of(WholePerson person, Names names, Instruments instruments, LocalDate on) {
        return new SummaryOfJourney(person, names, instruments, on).summary();
    }

    private JourneySummary summary() {
        var now = CaseNow.of(journey, inOrder, on);
        var ongoing = new Ongoing(inOrder, on);
        var ties = new Ties(person.ids(), names, journey.happened(), on);
        var memberships = memberships();
        var joinedOn = memberships.stream()
                .filter(membership -> membership.reason() != ExitReason.ENROLLED_IN_ERROR)
                .map(Membership::joinedOn)
                .min(PartialDate::compareTo);
        var recoveredOn = recoveredOn();
        boolean member = memberships.stream().anyMatch(Membership::current);
        var attended = new AttendedWithin(journey.attendance(), on);
        return new JourneySummary(
                now.details(),
                kinds(),
                now.area(),
                now.caseWorker(),
                now.closed(),
                now.admitted(),
                memberships,
                joinedOn.orElse(null),
                joinedOn.map(this::daysSince).orElse(null),
                recoveredOn.orElse(null),
                recoveredOn.map(this::daysSince).orElse(null),
                recoveredOn.isPresent() ? Boolean.valueOf(member) : null,
                attended.months(3),
                attended.months(12),
                ongoing.openSetbacks(),
                ongoing.livelihoods(),
                lastContact(),
                stabilised(),
                new Consents(inOrder).byPurpose(),
                ties.carers(),
                ties.caresFor(),
                ties.peerSupporters(),
                ties.supports(),
                Measures.of(inOrder, instruments));
    }

    /** Of all records: whoever is ill under one and a carer under the other is both. */
    private Set<PersonKind> kinds() {
        var kinds = new TreeSet<PersonKind>();
        person.records()
                .filter(record -> record.registeredOn() != null)
                .forEach(record -> kinds.addAll(CaseNow.kinds(record, on)));
        return kinds;
    }

    private List<Membership> memberships() {
        var spells = Spell.of(journey.happened()).values();
        return (person.others().isEmpty() ? spells : Spell.united(spells))
                .stream()
                        .filter(spell -> !spell.joinedOn().earliest().isAfter(on) && wasOrIsOver(spell))
                        .sorted(comparing(Spell::joinedOn))
                        .map(this::membership)
                        .toList();
    }

    /** One entered in error never was, so nobody is in it; it is told of with its reason once it was to be over. */
    private boolean wasOrIsOver(Spell spell) {
        return spell.counts()
                || (spell.leftOn() != null && !spell.leftOn().earliest().isAfter(on));
    }

    private Membership membership(Spell spell) {
        boolean current = spell.holds(on);
        @Nullable PartialDate leftOn = current ? null : spell.leftOn();
        var until = leftOn == null ? on : leftOn.earliest();
        return new Membership(
                spell.id(),
                spell.groupId(),
                names.of(spell.groupId()),
                spell.roleOn(on),
                spell.joinedOn(),
                leftOn,
                current ? null : spell.reason(),
                current,
                Math.max(0, ChronoUnit.DAYS.between(spell.joinedOn().earliest(), until)));
    }

    private Optional<PartialDate> recoveredOn() {
        return Milestone.of(journey.happened()).values().stream()
                .filter(Milestone::holds)
                .filter(milestone -> milestone.step() == Step.SATISFACTORY_RECOVERY)
                .map(Milestone::reachedOn)
                .filter(reached -> !reached.earliest().isAfter(on))
                .min(PartialDate::compareTo);
    }

    private @Nullable Contact lastContact() {
        return Ongoing.all(inOrder, ContactRecorded.class)
                .reduce((earlier, later) -> later)
                .map(last -> new Contact(last.occurredOn(), last.kind(), last.outcome(), daysSince(last.occurredOn())))
                .orElse(null);
    }

    private @Nullable Stabilised stabilised() {
        return Ongoing.all(inOrder, StabilisedAssessed.class)
                .reduce((earlier, later) -> later)
                .map(last -> new Stabilised(last.outcome(), last.occurredOn()))
                .orElse(null);
    }

    private long daysSince(PartialDate date) {
        return ChronoUnit.DAYS.between(date.earliest(), on);
    }
}
