package org.waymark.query.personjourney.summary;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodChanged;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonEvent.ConsentGiven;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonEvent.ContactRecorded;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.RecoveryEvent.SetbackResolved;
import org.waymark.events.recovery.Step;
import org.waymark.query.personjourney.known.Happened;
import org.waymark.query.personjourney.known.Milestone;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.known.Spell;
import org.waymark.query.personjourney.summary.JourneySummary.Consent;
import org.waymark.query.personjourney.summary.JourneySummary.Contact;
import org.waymark.query.personjourney.summary.JourneySummary.Membership;
import org.waymark.query.personjourney.summary.JourneySummary.OpenSetback;
import org.waymark.query.personjourney.summary.JourneySummary.Stabilised;
import org.waymark.query.personjourney.summary.JourneySummary.Work;

/** Works out where a person stands on a day from everything known of them; facts of later days are left out. */
public final class SummaryOfJourney {
    private final PersonJourney journey;
    private final Names names;
    private final LocalDate on;
    private final List<Happened> inOrder;

    private SummaryOfJourney(PersonJourney journey, Names names, LocalDate on) {
        this.journey = journey;
        this.names = names;
        this.on = on;
        this.inOrder = journey.happened().stream()
                .filter(fact -> !fact.on().earliest().isAfter(on))
                .sorted(comparing(Happened::on))
                .toList();
    }

    /** @param journey of a registered person */
    public static JourneySummary of(PersonJourney journey, Names names, LocalDate on) {
        return new SummaryOfJourney(journey, names, on).summary();
    }

    private JourneySummary summary() {
        var person = CaseNow.of(journey, inOrder);
        var ties = new Ties(journey.id(), names, inOrder);
        var memberships = memberships();
        var joinedOn = memberships.stream().map(Membership::joinedOn).min(PartialDate::compareTo);
        var recoveredOn = recoveredOn();
        boolean member = memberships.stream().anyMatch(Membership::current);
        var attended = new AttendedWithin(journey.attendance(), on);
        return new JourneySummary(
                person.details(),
                person.kinds(),
                person.area(),
                person.caseWorker(),
                person.closed(),
                person.admitted(),
                memberships,
                joinedOn.orElse(null),
                joinedOn.map(this::daysSince).orElse(null),
                recoveredOn.orElse(null),
                recoveredOn.map(this::daysSince).orElse(null),
                recoveredOn.isPresent() ? Boolean.valueOf(member) : null,
                attended.months(3),
                attended.months(12),
                openSetbacks(),
                livelihoods(),
                lastContact(),
                stabilised(),
                consents(),
                ties.carers(),
                ties.caresFor(),
                ties.peerSupporters(),
                ties.supports(),
                Measures.of(inOrder));
    }

    private List<Membership> memberships() {
        return Spell.of(journey.happened()).values().stream()
                .filter(spell -> !spell.joinedOn().earliest().isAfter(on))
                .sorted(comparing(Spell::joinedOn))
                .map(this::membership)
                .toList();
    }

    private Membership membership(Spell spell) {
        boolean current = spell.holds(on);
        @Nullable PartialDate leftOn = current ? null : spell.leftOn();
        var until = leftOn == null ? on : leftOn.earliest();
        return new Membership(
                spell.id(),
                spell.groupId(),
                names.of(spell.groupId()),
                spell.role(),
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

    private List<OpenSetback> openSetbacks() {
        Map<UUID, OpenSetback> open = new LinkedHashMap<>();
        all(SetbackReported.class).forEach(reported -> open.put(reported.setbackId(), open(reported)));
        all(SetbackResolved.class).forEach(resolved -> open.remove(resolved.setbackId()));
        return new ArrayList<>(open.values());
    }

    private OpenSetback open(SetbackReported reported) {
        return new OpenSetback(
                reported.setbackId(),
                reported.kind(),
                reported.severity(),
                reported.occurredOn(),
                daysSince(reported.occurredOn()));
    }

    private List<Work> livelihoods() {
        Map<UUID, Work> going = new LinkedHashMap<>();
        all(LivelihoodStarted.class).forEach(started -> going.put(started.livelihoodId(), work(started)));
        all(LivelihoodChanged.class)
                .forEach(changed ->
                        going.computeIfPresent(changed.livelihoodId(), (ignored, work) -> changed(work, changed)));
        all(LivelihoodEnded.class).forEach(ended -> going.remove(ended.livelihoodId()));
        return new ArrayList<>(going.values());
    }

    private static Work work(LivelihoodStarted started) {
        return new Work(
                started.livelihoodId(),
                started.kind(),
                started.withGroup(),
                started.occurredOn(),
                started.income(),
                null);
    }

    private static Work changed(Work work, LivelihoodChanged changed) {
        var hours = changed.careHoursReleased() == null ? work.careHours() : changed.careHoursReleased();
        return new Work(work.id(), work.kind(), work.withGroup(), work.since(), changed.income(), hours);
    }

    private @Nullable Contact lastContact() {
        return all(ContactRecorded.class)
                .reduce((earlier, later) -> later)
                .map(last -> new Contact(last.occurredOn(), last.kind(), last.outcome(), daysSince(last.occurredOn())))
                .orElse(null);
    }

    private @Nullable Stabilised stabilised() {
        return all(StabilisedAssessed.class)
                .reduce((earlier, later) -> later)
                .map(last -> new Stabilised(last.outcome(), last.occurredOn()))
                .orElse(null);
    }

    private Map<ConsentPurpose, Consent> consents() {
        var consents = new EnumMap<ConsentPurpose, Consent>(ConsentPurpose.class);
        for (var purpose : ConsentPurpose.values()) {
            consents.put(purpose, consent(purpose));
        }
        return consents;
    }

    private Consent consent(ConsentPurpose purpose) {
        var given = all(ConsentGiven.class)
                .filter(event -> event.purpose() == purpose)
                .map(ConsentGiven::occurredOn)
                .max(PartialDate::compareTo);
        var withdrawn = all(ConsentWithdrawn.class)
                .filter(event -> event.purpose() == purpose)
                .map(ConsentWithdrawn::occurredOn)
                .max(PartialDate::compareTo);
        if (withdrawn.isPresent() && (given.isEmpty() || !given.get().certainlyAfter(withdrawn.get()))) {
            return Consent.WITHDRAWN;
        }
        return given.isPresent() ? Consent.GIVEN : Consent.NOT_ASKED;
    }

    private long daysSince(PartialDate date) {
        return ChronoUnit.DAYS.between(date.earliest(), on);
    }

    private <E extends DomainEvent> Stream<E> all(Class<E> kind) {
        return inOrder.stream().map(Happened::event).filter(kind::isInstance).map(kind::cast);
    }
}
