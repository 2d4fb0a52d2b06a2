package org.waymark.ops.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.PersonKind;

/** One invented group: who is still to join it, who is in it, and when it meets. */
final class SyntheticGroup extends Clerk.Subject {
    private static final double ALREADY_THERE = 0.2;
    private static final double DISSOLVES = 0.02;

    final int number;
    final GroupId id;
    final GroupKind kind;
    final LocalDate formed;
    final LocalDate recordedFrom;
    final LocalDate dissolves;
    final Schedule schedule;
    final MeetingFormat format;
    final List<Set<PersonKind>> toJoin;
    final List<SyntheticPerson> members = new ArrayList<>();
    final List<SyntheticPerson> away = new ArrayList<>();

    GroupPhase phase = GroupPhase.FORMING;

    @Nullable SyntheticPerson facilitator;

    LocalDate trained;

    SyntheticGroup(Size size, Dice dice, int number, GroupKind kind, int quota) {
        long days = ChronoUnit.DAYS.between(size.from(), size.until());
        boolean many = size.groups() > 1;
        this.number = number;
        this.kind = kind;
        this.formed = many && dice.chance(ALREADY_THERE)
                ? size.from().minusDays(dice.between(100, 1500))
                : size.from().plusDays(dice.below(many ? (int) (days * 0.3) : 20));
        this.recordedFrom = Clerk.later(formed, size.from());
        this.dissolves =
                many && dice.chance(DISSOLVES) ? size.until().minusDays(dice.below((int) (days * 0.2))) : LocalDate.MAX;
        this.id = new GroupId(dice.id(recordedFrom));
        this.schedule = schedule(size, dice);
        this.format = dice.chance(0.93) ? MeetingFormat.FACE_TO_FACE : dice.of(MeetingFormat.values());
        this.toJoin = kinds(kind, quota, size.character().carers(), dice);
        this.trained = recordedFrom;
    }

    boolean standsOn(LocalDate day) {
        return !day.isBefore(formed) && day.isBefore(dissolves);
    }

    private static Schedule schedule(Size size, Dice dice) {
        double luck = dice.even();
        if (luck < size.character().weekly()) {
            return new Schedule(Cadence.WEEKLY, dice.of(DayOfWeek.values()), Schedule.Anchor.NONE);
        }
        if (luck < size.character().weekly() + size.character().fortnightly()) {
            return new Schedule(Cadence.FORTNIGHTLY, dice.of(DayOfWeek.values()), Schedule.Anchor.NONE);
        }
        return new Schedule(Cadence.MONTHLY, null, Schedule.Anchor.BEFORE_CLINIC);
    }

    private static List<Set<PersonKind>> kinds(GroupKind kind, int quota, double share, Dice dice) {
        List<Set<PersonKind>> kinds = new ArrayList<>();
        long carers = kind == GroupKind.MIXED ? Math.round(quota * share) : kind == GroupKind.CARERS ? quota : 0;
        for (int member = 0; member < quota; member++) {
            kinds.add(EnumSet.of(member < carers ? PersonKind.CARER : PersonKind.PERSON_WITH_MENTAL_ILLNESS));
        }
        dice.shuffle(kinds);
        return kinds;
    }
}
