package org.waymark.command.care;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.waymark.command.care.CareCommand.AgreePlan;
import org.waymark.command.care.CareCommand.AssessStabilised;
import org.waymark.command.care.CareCommand.RecordContact;
import org.waymark.command.care.CareCommand.RecordMeasure;
import org.waymark.command.care.CareCommand.ReferPerson;
import org.waymark.command.care.CareCommand.ReviewPlan;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.Confidential;
import org.waymark.events.person.PersonEvent.ContactRecorded;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonEvent.PersonReferred;
import org.waymark.events.person.PersonEvent.PlanAgreed;
import org.waymark.events.person.PersonEvent.PlanReviewed;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.measures.catalogue.Instruments;

/** The care one person gets: which entries there are, so that none is made twice, and which plans can be reviewed. */
public final class Care {
    private final Set<UUID> entries = new HashSet<>();
    private final Map<UUID, Spell> plans = new HashMap<>();

    @AggregateMember
    private final Admissions admissions = new Admissions();

    @CommandHandler
    void decide(AssessStabilised command) {
        requireNew(command.assessmentId());
        apply(new StabilisedAssessed(
                command.personId(),
                command.occurredOn(),
                command.assessmentId(),
                command.outcome(),
                Confidential.ofNullable(command.note())));
    }

    @CommandHandler
    void decide(RecordMeasure command, Instruments instruments) {
        requireNew(command.measureId());
        var questionnaire = MeasureShape.known(command.instrument(), instruments);
        MeasureShape.require(command.answers(), questionnaire);
        apply(new MeasureRecorded(
                command.personId(),
                command.occurredOn(),
                command.measureId(),
                command.instrument(),
                command.language(),
                command.mode(),
                command.answers(),
                questionnaire.score(command.answers()).value(),
                questionnaire.scorer()));
    }

    @CommandHandler
    void decide(RecordContact command) {
        requireNew(command.contactId());
        apply(new ContactRecorded(
                command.personId(),
                command.occurredOn(),
                command.contactId(),
                command.kind(),
                command.outcome(),
                Confidential.ofNullable(command.note())));
    }

    @CommandHandler
    void decide(AgreePlan command) {
        requireNew(command.planId());
        apply(new PlanAgreed(
                command.personId(),
                command.occurredOn(),
                command.planId(),
                command.kind(),
                command.reviewDue(),
                Confidential.ofNullable(command.text())));
    }

    @CommandHandler
    void decide(ReviewPlan command) {
        var plan = plans.get(command.planId());
        if (plan == null) {
            throw Rejection.PLAN_NOT_FOUND.because("this person has no such plan; record that it was agreed first");
        }
        plan.requireBegunBy(command.occurredOn());
        apply(new PlanReviewed(
                command.personId(),
                command.occurredOn(),
                command.planId(),
                command.reviewDue(),
                Confidential.ofNullable(command.text())));
    }

    @CommandHandler
    void decide(ReferPerson command) {
        requireNew(command.referralId());
        apply(new PersonReferred(
                command.personId(),
                command.occurredOn(),
                command.referralId(),
                command.to(),
                Confidential.ofNullable(command.note())));
    }

    private void requireNew(UUID id) {
        if (entries.contains(id)) {
            throw Rejection.ID_TAKEN.because("this id stands for another entry; make a new one");
        }
    }

    @EventSourcingHandler
    void evolve(StabilisedAssessed event) {
        entries.add(event.assessmentId());
    }

    @EventSourcingHandler
    void evolve(MeasureRecorded event) {
        entries.add(event.measureId());
    }

    @EventSourcingHandler
    void evolve(ContactRecorded event) {
        entries.add(event.contactId());
    }

    @EventSourcingHandler
    void evolve(PlanAgreed event) {
        entries.add(event.planId());
        plans.put(event.planId(), Spell.from(event.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(PersonReferred event) {
        entries.add(event.referralId());
    }
}
