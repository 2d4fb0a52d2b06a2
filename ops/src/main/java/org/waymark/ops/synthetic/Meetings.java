package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.waymark.command.group.GroupCommand.RecordAdvocacy;
import org.waymark.command.group.MeetingCommand.CorrectAttendance;
import org.waymark.command.group.MeetingCommand.RecordDidNotMeet;
import org.waymark.command.group.MeetingCommand.RecordMeeting;
import org.waymark.events.PartialDate;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.group.Schedule.Slot;
import org.waymark.events.person.PersonId;

/** The sheets of one group's month: held, not held, outstanding, and put right later. */
final class Meetings {
    private static final double OUTSTANDING = 0.03;
    private static final double NOT_HELD = 0.05;

    private final Clerk clerk;
    private final Dice dice;

    Meetings(Clerk clerk, Dice dice) {
        this.clerk = clerk;
        this.dice = dice;
    }

    void hold(SyntheticGroup group, Month month) {
        for (var slot : group.schedule.slotsWithin(month.first(), month.last().plusDays(14))) {
            var day = dayIn(slot, group);
            if (!slot.first().isAfter(month.last()) && group.standsOn(day) && !dice.chance(OUTSTANDING)) {
                meet(group, day);
            }
        }
        var day = dice.day(month.first(), month.last());
        if (group.standsOn(day) && dice.chance(0.06)) {
            clerk.note(
                    group,
                    day,
                    new RecordAdvocacy(
                            group.id,
                            on(day),
                            dice.id(day),
                            dice.of(AdvocacyKind.values()),
                            dice.between(5, 200),
                            null));
        }
    }

    private LocalDate dayIn(Slot slot, SyntheticGroup group) {
        if (group.schedule.cadence() == Cadence.MONTHLY) {
            return slot.first().plusDays(dice.between(2, 24));
        }
        var usual = group.schedule.day();
        var day = usual == null ? slot.first() : slot.first().plusDays(usual.getValue() - 1L);
        return dice.chance(0.05) && day.isBefore(slot.last()) ? day.plusDays(1) : day;
    }

    private void meet(SyntheticGroup group, LocalDate day) {
        var meeting = dice.id(day);
        if (dice.chance(NOT_HELD)) {
            clerk.note(
                    group, day, new RecordDidNotMeet(group.id, on(day), meeting, day, dice.of(NotMetReason.values())));
            return;
        }
        var written = Clerk.later(clerk.soonAfter(day), group.formed);
        var onSheet = new TreeMap<PersonId, Mark>();
        List<SyntheticPerson> unknownYet = new ArrayList<>();
        for (var person : group.members) {
            if (person.memberOn(day)) {
                mark(person, written, onSheet, unknownYet);
            }
        }
        clerk.write(
                group,
                written,
                new RecordMeeting(
                        group.id, on(day), meeting, day, group.format, onSheet, dice.below(4), activities(), null));
        putRight(group, meeting, written, onSheet, unknownYet);
    }

    private void mark(
            SyntheticPerson person, LocalDate written, Map<PersonId, Mark> sheet, List<SyntheticPerson> unknownYet) {
        if (person.rosterWritten.isAfter(written)) {
            unknownYet.add(person);
        } else if (!dice.chance(0.015)) {
            sheet.put(person.id, markOf(person));
        }
    }

    private Mark markOf(SyntheticPerson person) {
        if (dice.chance(person.diligence)) {
            return Mark.PRESENT;
        }
        return dice.chance(0.2) ? Mark.EXCUSED : Mark.ABSENT;
    }

    /** Who was there before their joining was written down, and now and then a wrong tick. */
    private void putRight(
            SyntheticGroup group,
            UUID meeting,
            LocalDate written,
            Map<PersonId, Mark> sheet,
            List<SyntheticPerson> unknownYet) {
        for (var person : unknownYet) {
            if (dice.chance(0.5)) {
                var on = Clerk.later(person.rosterWritten, written).plusDays(dice.between(1, 10));
                correct(group, meeting, person.id, on, Mark.PRESENT, "was there before being entered");
            }
        }
        if (dice.chance(0.05)) {
            sheet.entrySet().stream()
                    .filter(entry -> entry.getValue() != Mark.PRESENT)
                    .findFirst()
                    .ifPresent(entry -> correct(
                            group,
                            meeting,
                            entry.getKey(),
                            written.plusDays(dice.between(1, 30)),
                            Mark.PRESENT,
                            "came late"));
        }
    }

    private void correct(SyntheticGroup group, UUID meeting, PersonId person, LocalDate on, Mark mark, String reason) {
        clerk.write(group, on, new CorrectAttendance(group.id, on(on), meeting, person, mark, reason));
    }

    private EnumSet<MeetingActivity> activities() {
        return EnumSet.of(MeetingActivity.SHARING, dice.of(MeetingActivity.values()));
    }

    private static PartialDate on(LocalDate day) {
        return PartialDate.of(day);
    }
}
