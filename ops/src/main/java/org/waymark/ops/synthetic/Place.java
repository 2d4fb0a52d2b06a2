package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupKind;

/** A place with a few groups that share case workers: people of one place depend on each other, places do not. */
final class Place {
    private final Size size;
    private final Dice dice;
    private final Clerk clerk;
    private final List<SyntheticGroup> groups = new ArrayList<>();
    private final Rosters rosters;
    private final Exits exits;
    private final Affairs affairs;
    private final Meetings meetings;
    private final Lives lives;
    private final Companions companions;
    private final Recoveries recoveries;
    private final Works works;

    Place(Size size, long seed, int lane, Area area, @Nullable AssociationId association) {
        this.size = size;
        this.dice = new Dice(seed, lane);
        this.clerk = new Clerk(lane, dice);
        this.rosters = new Rosters(clerk, dice, area, new Fates(dice, size.hazards()));
        this.exits = new Exits(clerk, dice, rosters);
        this.affairs = new Affairs(clerk, dice, area, association);
        this.meetings = new Meetings(clerk, dice);
        this.lives = new Lives(clerk, dice);
        this.companions = new Companions(clerk, dice);
        this.recoveries = new Recoveries(clerk, dice);
        this.works = new Works(clerk, dice);
    }

    /** @param quota how many people ever join it */
    void found(int number, GroupKind kind, int quota) {
        groups.add(new SyntheticGroup(size, dice, number, kind, quota));
    }

    void live(Month month) {
        for (var group : groups) {
            if (month.contains(group.recordedFrom)) {
                begin(group);
            }
            intake(group, month);
        }
        for (var group : groups) {
            group.members.forEach(person -> live(group, person, month));
            affairs.tend(group, month);
            meetings.hold(group, month);
        }
        groups.forEach(group -> exits.leave(group, groups, month));
        groups.forEach(group -> exits.comeBack(group, month));
    }

    void until(LocalDate day, Consumer<Entry> out) {
        clerk.until(day, out);
    }

    private void live(SyntheticGroup group, SyntheticPerson person, Month month) {
        lives.live(person, month);
        companions.live(group, person, month);
        recoveries.live(person, month);
        works.live(group, person, month);
    }

    private void begin(SyntheticGroup group) {
        affairs.form(group, group.recordedFrom);
        int founders = (int) Math.ceil(group.toJoin.size() * 0.4);
        boolean old = group.formed.isBefore(size.from());
        for (int founder = 0; founder < founders; founder++) {
            var kinds = group.toJoin.removeLast();
            if (old) {
                rosters.wasHere(group, kinds, size.from());
            } else {
                rosters.arrive(group, kinds, group.formed.plusDays(dice.below(14)));
            }
        }
    }

    private void intake(SyntheticGroup group, Month month) {
        var end = group.dissolves.isBefore(size.until()) ? group.dissolves : size.until();
        var last = end.minusDays(75);
        if (!group.standsOn(month.first()) || group.toJoin.isEmpty()) {
            return;
        }
        long months = Math.max(0, ChronoUnit.MONTHS.between(month.first(), last));
        double expected = group.toJoin.size() / (months + 1.0);
        int now = months == 0 ? group.toJoin.size() : (int) (expected + dice.even());
        for (int person = 0; person < now && !group.toJoin.isEmpty(); person++) {
            rosters.arrive(group, group.toJoin.removeLast(), dice.day(month.first(), month.last()));
        }
    }
}
