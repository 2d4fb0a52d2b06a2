package org.waymark.command.group;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.command.association.Associations;
import org.waymark.command.person.People;
import org.waymark.command.shared.ChangesState;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupId;

/** A self-help group: its charter, its roster and its sheets decide together. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
@Revision("4") // raise it when a field changes its meaning here or below: an old snapshot is then passed over
@SuppressWarnings("NullAway.Init") // the first event sets every field
final class Group extends EventSourced {
    @AggregateIdentifier
    private GroupId groupId;

    private @Nullable Charter charter;
    private Roster roster = new Roster();
    private Sheets sheets = new Sheets();
    private Affiliations affiliations = new Affiliations();
    private Set<UUID> activities = new HashSet<>();

    @Override
    protected void admit(Object command) {
        if (command instanceof GroupCommand.FormGroup || command instanceof CorrectsRecord || charter == null) {
            return;
        }
        if (command instanceof ChangesState) {
            charter.requireStanding("nothing about it changes any more");
        }
        charter.requireLifeOn(((GroupCommand) command).occurredOn());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GroupCommand.FormGroup command) {
        if (charter != null) {
            throw Rejection.ID_TAKEN.because("a group is recorded under this id; make a new id for another group");
        }
        apply(Charter.form(command));
    }

    @CommandHandler
    void decide(GroupCommand.ChangeSchedule command) {
        apply(charter().change(command));
    }

    @CommandHandler
    void decide(GroupCommand.ChangeFormat command) {
        apply(charter().change(command));
    }

    @CommandHandler
    void decide(GroupCommand.ChangePhase command) {
        apply(charter().change(command));
    }

    @CommandHandler
    void decide(GroupCommand.AdoptCodeOfConduct command) {
        apply(charter().adopt(command));
    }

    @CommandHandler
    void decide(MembershipCommand.JoinGroup command, People people) {
        var person = people.standing(command.personId());
        charter().requireAdmits(person, command.occurredOn());
        same(people).requireNotIn(person, Spell.from(command.occurredOn()));
        charter().requireStanding("record this membership together with its end (leftOn, exitReason)");
        apply(enrolment().join(command));
    }

    @CommandHandler
    void decide(MembershipCommand.RecordFormerMembership command, People people) {
        var person = people.standing(command.personId());
        charter().requireAdmits(person, command.occurredOn());
        charter().requireLifeOn(command.leftOn());
        charter().requireExit(command.exitReason());
        same(people).requireNotIn(person, new Spell(command.occurredOn(), command.leftOn()));
        enrolment().former(command).forEach(event -> apply(event));
    }

    @CommandHandler
    void decide(MembershipCommand.CorrectMembershipDates command) {
        charter().requireLifeOn(command.joinedOn());
        if (command.leftOn() == null) {
            charter().requireStanding("this membership needs the day on which it ended (leftOn)");
        } else {
            charter().requireLifeOn(command.leftOn());
        }
        apply(enrolment().correct(command));
    }

    @CommandHandler
    void decide(MembershipCommand.LeaveGroup command) {
        charter().requireExit(command.reason());
        apply(enrolment().leave(command));
    }

    @CommandHandler
    void decide(MembershipCommand.TakeRole command) {
        apply(enrolment().take(command));
    }

    @CommandHandler
    void decide(MembershipCommand.TrainFacilitator command, People people) {
        apply(enrolment().train(command, same(people).onRoster(command.personId(), command.occurredOn())));
    }

    @CommandHandler
    void decide(MeetingCommand.RecordMeeting command, People people) {
        var recorded = attendance(people).record(command);
        Presence.requireAlive(people, recorded.marks(), command.occurredOn());
        apply(recorded);
    }

    @CommandHandler
    void decide(MeetingCommand.RecordDidNotMeet command) {
        apply(sheets.record(command));
    }

    @CommandHandler
    void decide(MeetingCommand.CorrectAttendance command, People people) {
        var corrected = attendance(people).correct(command);
        Presence.requireAlive(people, Map.of(corrected.personId(), corrected.to()), PartialDate.of(corrected.heldOn()));
        apply(corrected);
    }

    @CommandHandler
    void decide(MeetingCommand.RetractMeeting command) {
        apply(sheets.retract(command));
    }

    @CommandHandler
    void decide(GroupCommand.RecordAdvocacy command) {
        if (activities.contains(command.activityId())) {
            throw Rejection.ID_TAKEN.because("an activity is recorded under this id; make a new id for another one");
        }
        apply(new GroupEvent.AdvocacyRecorded(
                groupId,
                command.occurredOn(),
                command.activityId(),
                command.kind(),
                command.reached(),
                Confidential.ofNullable(command.note())));
    }

    @CommandHandler
    void decide(AffiliationCommand.AffiliateWithAssociation command, Associations associations) {
        associations.requireLifeOn(command.associationId(), command.occurredOn());
        charter().requireStanding("record this affiliation together with its end (leftOn)");
        apply(affiliations.affiliate(command));
    }

    @CommandHandler
    void decide(AffiliationCommand.RecordFormerAffiliation command, Associations associations) {
        associations.requireLifeOn(command.associationId(), command.occurredOn());
        associations.requireLifeOn(command.associationId(), command.leftOn());
        charter().requireLifeOn(command.leftOn());
        affiliations.former(command).forEach(event -> apply(event));
    }

    @CommandHandler
    void decide(AffiliationCommand.LeaveAssociation command) {
        apply(affiliations.leave(command));
    }

    @CommandHandler
    void decide(GroupCommand.DissolveGroup command) {
        new Dissolution(roster, sheets, affiliations).of(command).forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void evolve(GroupEvent event) {
        groupId = event.groupId();
        charter = Charter.after(charter, event);
        switch (event) {
            case GroupEvent.PersonJoinedGroup joined -> roster.evolve(joined);
            case GroupEvent.PersonLeftGroup left -> roster.evolve(left);
            case GroupEvent.MembershipDatesCorrected corrected -> roster.evolve(corrected);
            case GroupEvent.RoleTaken taken -> roster.evolve(taken);
            case GroupEvent.MeetingRecorded meeting -> sheets.evolve(meeting);
            case GroupEvent.DidNotMeet missed -> sheets.evolve(missed);
            case GroupEvent.AttendanceCorrected corrected -> sheets.evolve(corrected);
            case GroupEvent.MeetingRetracted retracted -> sheets.evolve(retracted);
            case GroupEvent.GroupAffiliated affiliated -> affiliations.evolve(affiliated);
            case GroupEvent.AffiliationEnded ended -> affiliations.evolve(ended);
            case GroupEvent.AdvocacyRecorded activity -> activities.add(activity.activityId());
            case GroupEvent.GroupFormed charterOnly -> {}
            case GroupEvent.ScheduleChanged charterOnly -> {}
            case GroupEvent.FormatChanged charterOnly -> {}
            case GroupEvent.PhaseChanged charterOnly -> {}
            case GroupEvent.CodeOfConductAdopted charterOnly -> {}
            case GroupEvent.GroupDissolved charterOnly -> {}
            case GroupEvent.FacilitatorTrained nothingDependsOnIt -> {}
        }
    }

    private Enrolment enrolment() {
        return new Enrolment(roster, sheets);
    }

    private Attendance attendance(People people) {
        return new Attendance(sheets, roster, same(people));
    }

    private SamePerson same(People people) {
        return new SamePerson(roster, people);
    }

    private Charter charter() {
        if (charter == null) {
            throw new IllegalStateException("a group's history begins with its forming");
        }
        return charter;
    }

    @Override
    protected boolean isWithinReach(Object command, Caller caller) {
        if (charter == null) {
            return !(command instanceof GroupCommand.FormGroup forming)
                    || caller.reach().holds(forming.area());
        }
        return caller.reach().holds(charter.area());
    }

    @Override
    protected @Nullable Area area() {
        return charter == null ? null : charter.area();
    }

    @Override
    protected @Nullable Object id() {
        return groupId;
    }

    Group() {} // Axon builds an empty group, then replays the events
}
