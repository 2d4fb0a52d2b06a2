package org.waymark.query.worklist.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.PhaseChanged;
import org.waymark.events.group.GroupEvent.ScheduleChanged;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.Schedule;
import org.waymark.events.group.Schedule.Slot;

/**
 * What is needed to say whether a group's sheets have come in.
 *
 * @param schedules in order of when each began; the first with the group
 * @param sheets days a sheet or a "did not meet" is there for, newest first; a weekly group's last year
 */
public record GroupWork(
        GroupId id,
        @Nullable String name,
        @Nullable Area area,
        List<From> schedules,
        List<LocalDate> sheets,
        @Nullable Phase phase,
        @Nullable PartialDate dissolvedOn)
        implements WorklistDocument {
    private static final int SHEETS_KEPT = 60;

    /** A schedule and when it began. */
    public record From(PartialDate on, Schedule schedule) {}

    /** The latest phase. */
    public record Phase(PartialDate since, GroupPhase is) {}

    public static GroupWork begin(GroupId id) {
        return new GroupWork(id, null, null, List.of(), List.of(), null, null);
    }

    /** What is known of the group once this has been recorded; {@code WorklistFold} says which events arrive. */
    public GroupWork after(DomainEvent happened) {
        return switch (happened) {
            case GroupFormed event ->
                new GroupWork(id, event.name(), event.area(), schedules, sheets, phase, dissolvedOn)
                        .scheduled(new From(event.occurredOn(), event.schedule()));
            case ScheduleChanged event -> scheduled(new From(event.occurredOn(), event.schedule()));
            case MeetingRecorded event -> sheet(event.heldOn());
            case DidNotMeet event -> sheet(event.scheduledOn());
            case MeetingRetracted event -> sheets(Lists.without(sheets, event.heldOn()::equals));
            case PhaseChanged event -> phase(new Phase(event.occurredOn(), event.phase()));
            case GroupDissolved event -> new GroupWork(id, name, area, schedules, sheets, phase, event.occurredOn());
            default -> this;
        };
    }

    public boolean dissolvedBy(LocalDate day) {
        return dissolvedOn != null && !dissolvedOn.earliest().isAfter(day);
    }

    public boolean asleep() {
        return phase != null && (phase.is() == GroupPhase.DORMANT || phase.is() == GroupPhase.DISSOLVED);
    }

    /** The periods between the two days in which a meeting was due and nothing is known, oldest first. */
    public List<Slot> outstanding(LocalDate since, LocalDate until) {
        var missing = new ArrayList<Slot>();
        for (int at = 0; at < schedules.size(); at++) {
            var begins = schedules.get(at).on().latest();
            var ends = at + 1 < schedules.size()
                    ? schedules.get(at + 1).on().earliest().minusDays(1)
                    : until;
            var from = begins.isAfter(since) ? begins : since;
            schedules.get(at).schedule().slotsWithin(from, ends.isBefore(until) ? ends : until).stream()
                    .filter(slot -> sheets.stream().noneMatch(slot::contains))
                    .forEach(missing::add);
        }
        return missing;
    }

    private GroupWork scheduled(From now) {
        var all = new ArrayList<>(schedules);
        all.add(now);
        all.sort(Comparator.comparing(From::on));
        return new GroupWork(id, name, area, List.copyOf(all), sheets, phase, dissolvedOn);
    }

    private GroupWork phase(Phase now) {
        boolean late = phase != null && phase.since().compareTo(now.since()) > 0;
        return late ? this : new GroupWork(id, name, area, schedules, sheets, now, dissolvedOn);
    }

    private GroupWork sheet(LocalDate day) {
        var all = new ArrayList<LocalDate>(sheets.size() + 1);
        all.addAll(sheets);
        int at = 0;
        while (at < all.size() && all.get(at).isAfter(day)) {
            at++;
        }
        all.add(at, day);
        return sheets(List.copyOf(all.size() > SHEETS_KEPT ? all.subList(0, SHEETS_KEPT) : all));
    }

    private GroupWork sheets(List<LocalDate> now) {
        return new GroupWork(id, name, area, schedules, now, phase, dissolvedOn);
    }
}
