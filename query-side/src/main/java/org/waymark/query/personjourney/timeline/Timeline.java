package org.waymark.query.personjourney.timeline;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.MembershipId;
import org.waymark.events.livelihood.LivelihoodEvent;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonEvent.PersonAdmitted;
import org.waymark.events.person.PersonEvent.PersonDischarged;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.recovery.RecoveryEvent;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.RecoveryEvent.SetbackResolved;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.personjourney.known.Attendance;
import org.waymark.query.personjourney.known.Happened;
import org.waymark.query.personjourney.known.Milestone;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.known.Spell;
import org.waymark.query.personjourney.known.Standing;
import org.waymark.query.personjourney.known.WholePerson;
import org.waymark.query.personjourney.summary.Measures;

/**
 * Puts everything that happened to a person into one order: of occurrence, and of recording within a day. What was
 * corrected stands where it belongs now and says so; the correction is an entry of its own.
 */
public final class Timeline {
    private final Names names;
    private final String self;
    private final LocalDate on;
    private final @Nullable PartialDate registeredOn;
    private final Map<UUID, Milestone> milestones;
    private final Map<MembershipId, Spell> spells;
    private final Map<UUID, String> scores;
    private final Set<Object> closed = new HashSet<>();
    private final Set<Object> correctedMarks = new HashSet<>();
    private final Set<UUID> retractedMeetings = new HashSet<>();

    private record Sheet(GroupId groupId, LocalDate heldOn) {}

    private record Written(
            Instant at,
            @Nullable String by,
            @Nullable String askedBy,
            @Nullable String approvedBy) {}

    private Timeline(PersonJourney journey, Names names, Map<UUID, String> scores, LocalDate on) {
        this.names = names;
        this.self = journey.id().toString();
        this.on = on;
        this.scores = scores;
        this.registeredOn = journey.registeredOn();
        this.milestones = Milestone.of(journey.happened());
        this.spells = Spell.of(journey.happened());
        journey.happened().forEach(this::note);
    }

    /** All that had happened by that day, as it is known now. */
    public static List<TimelineEntry> of(PersonJourney journey, Names names, Instruments instruments, LocalDate on) {
        return of(journey, names, scores(journey, instruments), on);
    }

    private static List<TimelineEntry> of(PersonJourney journey, Names names, Map<UUID, String> scores, LocalDate on) {
        var timeline = new Timeline(journey, names, scores, on);
        var entries = new ArrayList<TimelineEntry>();
        journey.happened().forEach(fact -> timeline.add(fact, entries));
        for (var inGroup : journey.attendance()) {
            inGroup.marks().marks().forEach(mark -> timeline.add(inGroup.groupId(), mark, entries));
        }
        return inOrder(entries);
    }

    /** Of all records of the person, each entry of another one marked as such. */
    public static List<TimelineEntry> of(WholePerson person, Names names, Instruments instruments, LocalDate on) {
        var scores = scores(person.asOne(), instruments);
        var entries = new ArrayList<>(of(person.own(), names, scores, on));
        for (var other : person.others()) {
            of(other, names, scores, on).forEach(entry -> entries.add(entry.recordedAs(other.id())));
        }
        return inOrder(entries);
    }

    /** What each sheet of answers comes to, compared over all records of the person. */
    private static Map<UUID, String> scores(PersonJourney journey, Instruments instruments) {
        var inOrder =
                journey.happened().stream().sorted(comparing(Happened::on)).toList();
        var scores = new HashMap<UUID, String>();
        Measures.of(inOrder, instruments).forEach(measure -> scores.put(measure.id(), measure.words()));
        return scores;
    }

    private static List<TimelineEntry> inOrder(List<TimelineEntry> entries) {
        entries.sort(comparing(TimelineEntry::occurredOn).thenComparing(TimelineEntry::recordedAt));
        return entries;
    }

    private void note(Happened fact) {
        switch (fact.event()) { // a correction holds whichever day is asked for
            case MeetingRetracted retracted -> {
                retractedMeetings.add(retracted.meetingId());
                correctedMarks.remove(new Sheet(retracted.groupId(), retracted.heldOn()));
            }
            case AttendanceCorrected corrected ->
                correctedMarks.add(new Sheet(corrected.groupId(), corrected.heldOn()));
            default -> {}
        }
        if (fact.on().earliest().isAfter(on)) {
            return;
        }
        switch (fact.event()) {
            case SetbackResolved resolved -> closed.add(resolved.setbackId());
            case LivelihoodEnded ended -> closed.add(ended.livelihoodId());
            case PersonDischarged discharged -> closed.add(discharged.admissionId());
            default -> {}
        }
    }

    private void add(Happened fact, List<TimelineEntry> entries) {
        boolean asked = fact.askedBy() != null;
        var by = new Written(fact.recordedAt(), asked ? null : fact.by(), fact.askedBy(), asked ? fact.by() : null);
        add(occurredOn(fact), by, standing(fact), line(fact), entries);
    }

    private void add(GroupId group, Attendance.Marked marked, List<TimelineEntry> entries) {
        boolean corrected = correctedMarks.contains(new Sheet(group, marked.heldOn()));
        add(
                PartialDate.of(marked.heldOn()),
                new Written(marked.recordedAt(), null, null, null),
                corrected ? Standing.CORRECTED : Standing.STANDS,
                new GroupLines(names).of(group, marked.heldOn(), marked.mark()),
                entries);
    }

    private void add(
            PartialDate occurredOn, Written written, Standing standing, Line line, List<TimelineEntry> entries) {
        if (!occurredOn.earliest().isAfter(on)) {
            entries.add(new TimelineEntry(
                    occurredOn,
                    occurredOn.precision(),
                    written.at(),
                    line.kind(),
                    standing,
                    line.text(),
                    line.note(),
                    line.ids(),
                    null,
                    written.by(),
                    written.askedBy(),
                    written.approvedBy()));
        }
    }

    private Line line(Happened fact) {
        return switch (fact.event()) {
            case PersonEvent event -> new PersonLines(self, names, scores).of(event);
            case MilestoneReached reached -> new RecoveryLines(names).of(reached, now(reached));
            case RecoveryEvent event -> new RecoveryLines(names).of(event);
            case LivelihoodEvent event -> new RecoveryLines(names).of(event);
            case GroupEvent event -> new GroupLines(names).of(event);
            default ->
                throw new IllegalStateException(
                        "no journey has a " + fact.event().getClass());
        };
    }

    private PartialDate occurredOn(Happened fact) {
        return switch (fact.event()) {
            case MilestoneReached reached -> now(reached).reachedOn();
            case PersonRegistered registered -> Objects.requireNonNull(registeredOn);
            case PersonJoinedGroup joined ->
                Objects.requireNonNull(spells.get(joined.membershipId())).joinedOn();
            case PersonLeftGroup left -> {
                var spell = spells.get(left.membershipId());
                yield spell == null || spell.leftOn() == null ? fact.on() : spell.leftOn();
            }
            default -> fact.on();
        };
    }

    private Standing standing(Happened fact) {
        return switch (fact.event()) {
            case MilestoneReached reached -> now(reached).standing();
            case PersonRegistered registered ->
                registered.occurredOn().equals(registeredOn) ? Standing.STANDS : Standing.CORRECTED;
            case AttendanceCorrected corrected ->
                retractedMeetings.contains(corrected.meetingId()) ? Standing.RETRACTED : Standing.STANDS;
            case PersonJoinedGroup joined ->
                Objects.requireNonNull(spells.get(joined.membershipId())).standing();
            case PersonLeftGroup left -> {
                var spell = spells.get(left.membershipId());
                if (spell == null) {
                    yield Standing.STANDS;
                }
                yield spell.leftOn() == null ? Standing.RETRACTED : spell.standing();
            }
            case SetbackReported reported -> openUnlessClosed(reported.setbackId());
            case LivelihoodStarted started -> openUnlessClosed(started.livelihoodId());
            case PersonAdmitted admitted -> openUnlessClosed(admitted.admissionId());
            default -> Standing.STANDS;
        };
    }

    private Milestone now(MilestoneReached reached) {
        return Objects.requireNonNull(milestones.get(reached.milestoneId()));
    }

    private Standing openUnlessClosed(UUID id) {
        return closed.contains(id) ? Standing.CLOSED : Standing.OPEN;
    }
}
