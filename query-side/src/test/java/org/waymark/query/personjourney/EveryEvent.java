package org.waymark.query.personjourney;

import static org.waymark.query.Happenings.group;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.membership;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.Happenings.reached;
import static org.waymark.query.Happenings.registered;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.Training;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodEvent;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.Details;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.Institution;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PeerTraining;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.PlanKind;
import org.waymark.events.person.ReferralTo;
import org.waymark.events.person.Sex;
import org.waymark.events.person.StabilisedOutcome;
import org.waymark.events.recovery.Chime;
import org.waymark.events.recovery.MilestoneDomain;
import org.waymark.events.recovery.RecoveryEvent;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.events.recovery.Step;

/** One of each event that can stand in a person's journey, in a plausible order, all about Amara. */
final class EveryEvent {
    static final PersonId AMARA = person(1);
    static final PersonId BINTU = person(2);
    static final PersonId CHIDI = person(3);
    static final GroupId GROUP = group(1);

    private EveryEvent() {}

    static List<DomainEvent> ofThePerson() {
        return List.of(
                registered(AMARA, "Amara", "2014-01-03", PersonKind.PERSON_WITH_MENTAL_ILLNESS),
                new PersonEvent.RegistrationCorrected(
                        AMARA, on("2014-12-20"), on("2014-01-02"), Confidential.of("read again")),
                new PersonEvent.DetailsChanged(
                        AMARA,
                        on("2014-01-04"),
                        Set.of(PersonKind.PERSON_WITH_MENTAL_ILLNESS, PersonKind.CARER),
                        Area.of("GH/Northern/Savelugu"),
                        new Details("Amara B.", Sex.FEMALE, on("1985"), null, "T-1")),
                new PersonEvent.CaseWorkerAssigned(AMARA, on("2014-01-05"), AccountId.of("kofi")),
                new PersonEvent.ConsentGiven(AMARA, on("2014-01-06"), ConsentPurpose.CARE),
                new PersonEvent.ConsentWithdrawn(AMARA, on("2014-12-06"), ConsentPurpose.RESEARCH),
                new PersonEvent.CarerLinked(AMARA, on("2014-01-07"), BINTU, CareRelation.SIBLING),
                new PersonEvent.CarerUnlinked(AMARA, on("2014-11-07"), BINTU),
                new PersonEvent.StabilisedAssessed(
                        AMARA, on("2014-01-08"), id(1), StabilisedOutcome.STABILISED, Confidential.of("sleeps again")),
                new PersonEvent.MeasureRecorded(
                        AMARA,
                        on("2014-01-09"),
                        id(2),
                        Instrument.PHQ_9,
                        "en",
                        MeasureMode.SELF,
                        List.of(2, 2, 2, 2, 2, 2, 2, 2, 1),
                        BigDecimal.valueOf(17),
                        "1"),
                new PersonEvent.ContactRecorded(
                        AMARA,
                        on("2014-01-10"),
                        id(3),
                        ContactKind.HOME_VISIT,
                        ContactOutcome.REACHED,
                        Confidential.of("spoke")),
                new PersonEvent.PeerSupportTrained(AMARA, on("2014-10-01"), PeerTraining.CERTIFICATION, on("2016")),
                new PersonEvent.PeerSupporterAssigned(AMARA, on("2014-01-11"), CHIDI),
                new PersonEvent.PeerSupporterEnded(AMARA, on("2014-06-11"), CHIDI, Confidential.of("goes on alone")),
                new PersonEvent.PlanAgreed(
                        AMARA,
                        on("2014-01-12"),
                        id(4),
                        PlanKind.WELLNESS,
                        on("2014-07"),
                        Confidential.of("rest on Sundays")),
                new PersonEvent.PlanReviewed(AMARA, on("2014-07-12"), id(4), on("2015-01"), null),
                new PersonEvent.PersonReferred(AMARA, on("2014-01-13"), id(5), ReferralTo.CLINIC, null),
                new PersonEvent.PersonAdmitted(AMARA, on("2014-03-01"), id(6), Institution.HOSPITAL),
                new PersonEvent.PersonDischarged(AMARA, on("2014-03-10"), id(6)),
                new PersonEvent.CaseClosed(AMARA, on("2014-12-01"), ClosingReason.MOVED_AWAY),
                new PersonEvent.CaseReopened(AMARA, on("2014-12-05"), Confidential.of("came back")),
                new PersonEvent.FoundDistinct(AMARA, on("2014-12-06"), BINTU, Confidential.of("cousins")),
                new PersonEvent.DuplicateMerged(AMARA, on("2014-12-07"), BINTU, Confidential.of("same card")),
                new PersonEvent.DuplicateUnmerged(AMARA, on("2014-12-08"), BINTU, Confidential.of("other card")),
                new PersonEvent.MergedAway(AMARA, on("2014-12-09"), BINTU),
                new PersonEvent.MergeUndone(AMARA, on("2014-12-10"), BINTU),
                new PersonEvent.PersonErased(AMARA, on("2014-12-31"), ErasureReason.ASKED_BY_PERSON));
    }

    static List<DomainEvent> ofRecoveryAndWork() {
        return List.of(
                new RecoveryEvent.MilestoneReached(
                        AMARA,
                        on("2014-04-02"),
                        id(5_001),
                        Step.OTHER_PERSONAL,
                        Chime.HOPE,
                        Confidential.of("plans again")),
                reached(AMARA, 2, Step.SATISFACTORY_RECOVERY, "2014-09"),
                new RecoveryEvent.MilestoneCorrected(
                        AMARA,
                        on("2014-10-20"),
                        id(5_002),
                        Step.SATISFACTORY_RECOVERY,
                        on("2014-08-15"),
                        Confidential.of("read again")),
                new RecoveryEvent.MilestoneRetracted(
                        AMARA, on("2014-10-21"), id(5_001), Confidential.of("meant for another")),
                new RecoveryEvent.SetbackReported(
                        AMARA,
                        on("2014-05-01"),
                        id(7),
                        SetbackKind.RELAPSE,
                        Severity.MODERATE,
                        Confidential.of("no sleep")),
                new RecoveryEvent.SetbackResolved(AMARA, on("2014-06-01"), id(7)),
                new RecoveryEvent.GoalSet(
                        AMARA,
                        on("2014-01-14"),
                        id(8),
                        MilestoneDomain.OCCUPATIONAL,
                        on("2015"),
                        Confidential.of("a stall")),
                new LivelihoodEvent.LivelihoodStarted(
                        AMARA,
                        on("2014-02-01"),
                        id(9),
                        LivelihoodKind.CRAFTS,
                        GROUP,
                        IncomeBand.LOW,
                        Confidential.of("beads")),
                new LivelihoodEvent.LivelihoodChanged(AMARA, on("2014-04-01"), id(9), IncomeBand.MIDDLE, 6),
                new LivelihoodEvent.TrainingCompleted(AMARA, on("2014-04-15"), id(9), Confidential.of("ornaments")),
                new LivelihoodEvent.LivelihoodEnded(AMARA, on("2014-10-15"), id(9), LivelihoodEndReason.SEASON_ENDED));
    }

    static List<DomainEvent> ofTheGroup() {
        return List.of(
                joined(GROUP, 1, AMARA, "2014-01-20"),
                new GroupEvent.RoleTaken(GROUP, on("2014-02-20"), membership(1), AMARA, GroupRole.SECRETARY),
                new GroupEvent.FacilitatorTrained(GROUP, on("2014-03-20"), AMARA, Training.ORIENTATION, on("2015-03")),
                new GroupEvent.AttendanceCorrected(
                        GROUP,
                        on("2014-02-08"),
                        id(4_001),
                        LocalDate.parse("2014-02-05"),
                        AMARA,
                        Mark.ABSENT,
                        Mark.PRESENT,
                        Confidential.of("came late")),
                new GroupEvent.MeetingRetracted(
                        GROUP,
                        on("2014-12-03"),
                        id(4_009),
                        LocalDate.parse("2014-06-05"),
                        true,
                        Set.of(AMARA),
                        Confidential.of("wrong date")),
                new GroupEvent.PersonLeftGroup(GROUP, on("2014-11-30"), membership(1), AMARA, ExitReason.MOVED_AWAY),
                new GroupEvent.MembershipDatesCorrected(
                        GROUP,
                        on("2014-12-02"),
                        membership(1),
                        AMARA,
                        on("2014-01-21"),
                        on("2014-11-29"),
                        Confidential.of("read again")));
    }
}
