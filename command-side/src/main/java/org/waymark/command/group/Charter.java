package org.waymark.command.group;

import org.jspecify.annotations.Nullable;
import org.waymark.command.person.Standing;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.CodeOfConductAdopted;
import org.waymark.events.group.GroupEvent.FormatChanged;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.PhaseChanged;
import org.waymark.events.group.GroupEvent.ScheduleChanged;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.PersonKind;

/**
 * What a group is: for whom, since when, how it meant to meet at which time.
 *
 * @param dissolvedOn null while the group stands
 * @param codeOfConduct its version
 */
record Charter(
        PartialDate formedOn,
        Area area,
        GroupKind kind,
        InTime<MeetingFormat> format,
        InTime<Schedule> schedule,
        InTime<GroupPhase> phase,
        InTime<String> codeOfConduct,
        @Nullable PartialDate dissolvedOn) {
    static GroupFormed form(GroupCommand.FormGroup command) {
        return new GroupFormed(
                command.groupId(),
                command.occurredOn(),
                command.name(),
                command.kind(),
                command.format(),
                command.schedule(),
                command.area());
    }

    ScheduleChanged change(GroupCommand.ChangeSchedule command) {
        requireChange(command.schedule().equals(schedule.on(command.occurredOn())));
        return new ScheduleChanged(command.groupId(), command.occurredOn(), command.schedule());
    }

    FormatChanged change(GroupCommand.ChangeFormat command) {
        requireChange(command.format() == format.on(command.occurredOn()));
        return new FormatChanged(command.groupId(), command.occurredOn(), command.format());
    }

    PhaseChanged change(GroupCommand.ChangePhase command) {
        if (command.phase() == GroupPhase.DISSOLVED) {
            throw Rejection.USE_DISSOLUTION.because(
                    "a group ends by being dissolved, with a reason, so that every membership is ended too");
        }
        requireChange(command.phase() == phase.on(command.occurredOn()));
        return new PhaseChanged(command.groupId(), command.occurredOn(), command.phase());
    }

    CodeOfConductAdopted adopt(GroupCommand.AdoptCodeOfConduct command) {
        requireChange(command.version().equals(codeOfConduct.on(command.occurredOn())));
        return new CodeOfConductAdopted(command.groupId(), command.occurredOn(), command.version());
    }

    private static void requireChange(boolean same) {
        if (same) {
            throw Rejection.NOTHING_TO_CHANGE.because("it is recorded so for that day already; nothing is to be done");
        }
    }

    /** Refuses a day on which there was no such group. */
    void requireLifeOn(PartialDate day) {
        if (day.certainlyBefore(formedOn)) {
            throw Rejection.BEFORE_GROUP_FORMED.because(
                    "the group was formed on %s and that day is earlier; check the date".formatted(formedOn));
        }
        if (dissolvedOn != null && day.certainlyAfter(dissolvedOn)) {
            throw Rejection.AFTER_GROUP_DISSOLVED.because(
                    "the group was dissolved on %s and that day is later; check the date".formatted(dissolvedOn));
        }
    }

    void requireStanding(String whatToDo) {
        if (dissolvedOn != null) {
            throw Rejection.GROUP_DISSOLVED.because(
                    "the group was dissolved on %s; %s".formatted(dissolvedOn, whatToDo));
        }
    }

    /** Refuses a person who cannot join anything on that day, or whom this group is not for. */
    void requireAdmits(Standing person, PartialDate day) {
        person.requireFactOn(day);
        var admitted = switch (kind) {
            case MIXED -> true;
            case CARERS -> person.kinds().contains(PersonKind.CARER);
            case PEOPLE -> person.kinds().contains(PersonKind.PERSON_WITH_MENTAL_ILLNESS);
        };
        if (!admitted) {
            throw Rejection.GROUP_IS_FOR_OTHERS.because(
                    kind == GroupKind.CARERS
                            ? "this group is for carers; find a mixed group, or add to the person's details that they care for somebody"
                            : "this group is for people with mental illness; find a mixed group, or change the person's details");
        }
    }

    /** Nobody leaves because the group was dissolved while it stands. */
    void requireExit(ExitReason reason) {
        if (reason == ExitReason.GROUP_DISSOLVED && dissolvedOn == null) {
            throw Rejection.USE_DISSOLUTION.because(
                    "this group stands; dissolve it, which ends every membership, or give the reason of this person's own");
        }
    }

    static @Nullable Charter after(@Nullable Charter before, GroupEvent event) {
        if (event instanceof GroupFormed e) {
            return new Charter(
                    e.occurredOn(),
                    e.area(),
                    e.kind(),
                    InTime.since(e.occurredOn(), e.format()),
                    InTime.since(e.occurredOn(), e.schedule()),
                    InTime.since(e.occurredOn(), GroupPhase.FORMING),
                    InTime.never(),
                    null);
        }
        return before == null ? null : before.after(event);
    }

    private Charter after(GroupEvent event) {
        var on = event.occurredOn();
        return switch (event) {
            case ScheduleChanged e ->
                new Charter(
                        formedOn,
                        area,
                        kind,
                        format,
                        schedule.with(on, e.schedule()),
                        phase,
                        codeOfConduct,
                        dissolvedOn);
            case FormatChanged e ->
                new Charter(
                        formedOn, area, kind, format.with(on, e.format()), schedule, phase, codeOfConduct, dissolvedOn);
            case PhaseChanged e ->
                new Charter(
                        formedOn, area, kind, format, schedule, phase.with(on, e.phase()), codeOfConduct, dissolvedOn);
            case CodeOfConductAdopted e ->
                new Charter(
                        formedOn,
                        area,
                        kind,
                        format,
                        schedule,
                        phase,
                        codeOfConduct.with(on, e.version()),
                        dissolvedOn);
            case GroupDissolved ended -> new Charter(formedOn, area, kind, format, schedule, phase, codeOfConduct, on);
            default -> this; // Group's own switch is the exhaustive one
        };
    }
}
