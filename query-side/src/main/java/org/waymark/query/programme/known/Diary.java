package org.waymark.query.programme.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.GroupEvent.AdvocacyRecorded;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.ScheduleChanged;
import org.waymark.events.group.Mark;
import org.waymark.events.group.Schedule;

/**
 * What a group meant to do and did.
 *
 * @param notMet days of meetings that did not take place
 */
public record Diary(
        List<Dated<Schedule>> schedules, List<Meeting> meetings, List<LocalDate> notMet, List<Advocacy> advocacy) {
    public static final Diary EMPTY = new Diary(List.of(), List.of(), List.of(), List.of());

    /** A meeting that was held, and how many of the members came. */
    public record Meeting(UUID id, LocalDate day, int present) {}

    /** Something done for rights, and how many people it reached. */
    public record Advocacy(LocalDate day, AdvocacyKind kind, int reached) {}

    public Diary after(DomainEvent happened) {
        return switch (happened) {
            case GroupFormed event -> scheduled(Dated.with(schedules, event.occurredOn(), event.schedule()));
            case ScheduleChanged event -> scheduled(Dated.with(schedules, event.occurredOn(), event.schedule()));
            case MeetingRecorded event -> met(with(meetings, meeting(event)));
            case AttendanceCorrected event ->
                met(meetings.stream()
                        .map(one -> one.id().equals(event.meetingId()) ? corrected(one, event) : one)
                        .toList());
            case DidNotMeet event -> new Diary(schedules, meetings, with(notMet, event.scheduledOn()), advocacy);
            case MeetingRetracted event ->
                new Diary(
                        schedules,
                        without(meetings, one -> one.id().equals(event.meetingId())),
                        event.met() ? notMet : without(notMet, event.heldOn()::equals),
                        advocacy);
            case AdvocacyRecorded event -> {
                var done = new Advocacy(event.occurredOn().earliest(), event.kind(), event.reached());
                yield new Diary(schedules, meetings, notMet, with(advocacy, done));
            }
            default -> this;
        };
    }

    /**
     * How many periods between the two days had a meeting due of which nothing is known.
     *
     * @param counts whether a period that ends on a day is asked about
     */
    public int outstanding(LocalDate from, LocalDate to, Predicate<LocalDate> counts) {
        int missing = 0;
        for (int at = 0; at < schedules.size(); at++) {
            var begins = schedules.get(at).from().latest();
            var ends = at + 1 < schedules.size()
                    ? schedules.get(at + 1).from().earliest().minusDays(1)
                    : to;
            var slots = schedules
                    .get(at)
                    .is()
                    .slotsWithin(begins.isAfter(from) ? begins : from, ends.isBefore(to) ? ends : to);
            missing += (int) slots.stream()
                    .filter(slot -> counts.test(slot.last()) && !known(slot))
                    .count();
        }
        return missing;
    }

    private boolean known(Schedule.Slot slot) {
        return meetings.stream().anyMatch(meeting -> slot.contains(meeting.day()))
                || notMet.stream().anyMatch(slot::contains);
    }

    private static Meeting meeting(MeetingRecorded event) {
        int present = 0;
        for (var mark : event.marks().values()) {
            present += mark == Mark.PRESENT ? 1 : 0;
        }
        return new Meeting(event.meetingId(), event.heldOn(), present);
    }

    private static Meeting corrected(Meeting meeting, AttendanceCorrected event) {
        int more = (event.to() == Mark.PRESENT ? 1 : 0) - (event.from() == Mark.PRESENT ? 1 : 0);
        return new Meeting(meeting.id(), meeting.day(), meeting.present() + more);
    }

    private Diary scheduled(List<Dated<Schedule>> now) {
        return new Diary(now, meetings, notMet, advocacy);
    }

    private Diary met(List<Meeting> now) {
        return new Diary(schedules, now, notMet, advocacy);
    }

    private static <T> List<T> without(List<T> all, Predicate<T> which) {
        return all.stream().filter(which.negate()).toList();
    }

    private static <T> List<T> with(List<T> all, T more) {
        var longer = new ArrayList<T>(all.size() + 1);
        longer.addAll(all);
        longer.add(more);
        return List.copyOf(longer);
    }
}
