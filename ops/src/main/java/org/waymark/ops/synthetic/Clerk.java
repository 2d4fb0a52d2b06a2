package org.waymark.ops.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.ChangesState;
import org.waymark.command.shared.CommandContext;
import org.waymark.events.AccountId;

/** Writes down what happened in one place: mostly within days, sometimes months late, now and then twice. */
final class Clerk {
    /** An aggregate as far as the clerk must know it: its version, and between which days it was written about. */
    static class Subject {
        private long version = -1;
        private LocalDate first = LocalDate.MIN;
        private LocalDate last = LocalDate.MIN;

        /** The day the newest entry about it is written down. */
        LocalDate last() {
            return last;
        }
    }

    private record Waiting(
            LocalDate on,
            long order,
            Subject subject,
            Object command,
            @Nullable CommandContext sent) {}

    private static final double TWICE = 0.004;
    private static final String ROLE = "CASE_WORKER";

    private final int lane;
    private final AccountId actor;
    private final Dice dice;
    private final PriorityQueue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparing(Waiting::on).thenComparingLong(Waiting::order));
    private long order;

    Clerk(int lane, Dice dice) {
        this.lane = lane;
        this.dice = dice;
        this.actor = AccountId.of("worker-" + (lane + 1));
    }

    AccountId actor() {
        return actor;
    }

    /** The first entry about a new aggregate, written down at once. */
    LocalDate open(Subject subject, LocalDate happened, Object command) {
        subject.first = happened;
        return write(subject, happened, command);
    }

    /** Written down when the clerk gets round to it. */
    LocalDate note(Subject subject, LocalDate happened, Object command) {
        return write(subject, soonAfter(happened), command);
    }

    /** As {@link #note}, but not before that day, on which something it depends on is written down. */
    LocalDate note(Subject subject, LocalDate happened, LocalDate after, Object command) {
        return write(subject, later(soonAfter(happened), after), command);
    }

    /** Written down on that day. */
    LocalDate write(Subject subject, LocalDate on, Object command) {
        var day = later(on, subject.first);
        subject.last = later(subject.last, day);
        queue.add(new Waiting(day, order++, subject, command, null));
        return day;
    }

    /** Hands out everything written down up to the end of that day. */
    void until(LocalDate day, Consumer<Entry> out) {
        for (var next = queue.peek(); next != null && !next.on().isAfter(day); next = queue.peek()) {
            queue.poll();
            out.accept(entry(next, day));
        }
    }

    private Entry entry(Waiting waiting, LocalDate day) {
        var context = waiting.sent() == null ? stamp(waiting) : waiting.sent();
        if (waiting.sent() == null && dice.chance(TWICE)) {
            queue.add(new Waiting(day.plusDays(dice.below(9)), order++, waiting.subject(), waiting.command(), context));
        }
        return new Entry(lane, at(day), waiting.command(), context, waiting.sent() != null);
    }

    private CommandContext stamp(Waiting waiting) {
        var subject = waiting.subject();
        Long expected = waiting.command() instanceof ChangesState ? Long.valueOf(subject.version) : null;
        subject.version++;
        Instant deviceTime = dice.chance(0.3) ? at(waiting.on()).minusSeconds(dice.below(7200)) : null;
        return new CommandContext(dice.id(waiting.on()), actor, ROLE, deviceTime, expected);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(17, 0).toInstant(ZoneOffset.UTC);
    }

    /** The day the clerk gets round to what happened on that day. */
    LocalDate soonAfter(LocalDate happened) {
        double luck = dice.even();
        if (luck < 0.70) {
            return happened.plusDays(dice.below(4));
        }
        if (luck < 0.90) {
            return happened.plusDays(dice.between(4, 14));
        }
        return happened.plusDays(luck < 0.98 ? dice.between(15, 60) : dice.between(61, 200));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
