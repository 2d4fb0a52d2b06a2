package org.waymark.page.casework;

import java.time.DayOfWeek;
import org.waymark.events.correction.CorrectionReason;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.Schedule;
import org.waymark.events.group.Training;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.Institution;
import org.waymark.events.person.PeerTraining;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.PlanKind;
import org.waymark.events.person.ReferralTo;
import org.waymark.events.person.Sex;
import org.waymark.events.recovery.MilestoneDomain;
import org.waymark.events.recovery.Step;

/** The codes that forms on these pages let people choose from; templates call it {@code choices}. */
final class Choices {
    static final Choices ALL = new Choices();

    private Choices() {}

    public PersonKind[] kinds() {
        return PersonKind.values();
    }

    public Sex[] sexes() {
        return Sex.values();
    }

    public CareRelation[] relations() {
        return CareRelation.values();
    }

    public Institution[] institutions() {
        return Institution.values();
    }

    public PlanKind[] plans() {
        return PlanKind.values();
    }

    public ReferralTo[] referrals() {
        return ReferralTo.values();
    }

    public MilestoneDomain[] domains() {
        return MilestoneDomain.values();
    }

    public Step[] steps() {
        return Step.values();
    }

    public ClosingReason[] closings() {
        return ClosingReason.values();
    }

    public PeerTraining[] peerTrainings() {
        return PeerTraining.values();
    }

    public CorrectionReason[] because() {
        return CorrectionReason.values();
    }

    public ExitReason[] exits() {
        return ExitReason.values();
    }

    public GroupRole[] roles() {
        return GroupRole.values();
    }

    public Training[] trainings() {
        return Training.values();
    }

    public Mark[] marks() {
        return Mark.values();
    }

    public GroupKind[] groupKinds() {
        return GroupKind.values();
    }

    public MeetingFormat[] formats() {
        return MeetingFormat.values();
    }

    public Cadence[] cadences() {
        return Cadence.values();
    }

    public DayOfWeek[] weekdays() {
        return DayOfWeek.values();
    }

    public Schedule.Anchor[] anchors() {
        return Schedule.Anchor.values();
    }

    /** The end of a group is its own form. */
    public GroupPhase[] phases() {
        return new GroupPhase[] {GroupPhase.FORMING, GroupPhase.SUPPORTED, GroupPhase.INDEPENDENT, GroupPhase.DORMANT};
    }

    public AdvocacyKind[] advocacy() {
        return AdvocacyKind.values();
    }

    public DissolutionReason[] dissolutions() {
        return DissolutionReason.values();
    }
}
