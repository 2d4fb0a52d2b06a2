package org.waymark.query.personjourney.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.events.person.PersonId;
import org.waymark.query.projection.merged.Merges;

/**
 * Everything about one person, in the order it was recorded: what the timeline and the summary are made from.
 *
 * @param happened what their own history, the groups' and their carers' or supported people's say of them
 * @param attendance what the sheets say, by group
 */
public record PersonJourney(PersonId id, List<Happened> happened, List<InGroup> attendance) {
    /** The marks of one group's sheets. */
    public record InGroup(GroupId groupId, Attendance marks) {}

    public static PersonJourney begin(PersonId id) {
        return new PersonJourney(id, List.of(), List.of());
    }

    /** Which other records are of the same person; null when none is. */
    public @Nullable Merges merges() {
        @Nullable Merges merges = null;
        for (var fact : happened) {
            if (fact.event().subject().equals(id.toString())) {
                merges = Merges.after(merges, fact.event());
            }
        }
        return merges;
    }

    /** False while others have spoken of somebody who is not registered yet. */
    public boolean isRegisteredBy(LocalDate on) {
        var registered = registeredOn();
        return registered != null && !registered.earliest().isAfter(on);
    }

    /** As corrected since; null while others have spoken of somebody who is not registered yet. */
    public @Nullable PartialDate registeredOn() {
        @Nullable PartialDate day = null;
        for (var fact : happened) {
            day = switch (fact.event()) {
                case PersonRegistered registered -> registered.occurredOn();
                case RegistrationCorrected corrected -> corrected.registeredOn();
                default -> day;
            };
        }
        return day;
    }

    public PersonRegistered registration() {
        return happened.stream()
                .map(Happened::event)
                .filter(PersonRegistered.class::isInstance)
                .map(PersonRegistered.class::cast)
                .findFirst()
                .orElseThrow();
    }

    public PersonJourney plus(Happened fact) {
        var longer = happened.toArray(new Happened[happened.size() + 1]);
        longer[happened.size()] = fact;
        return new PersonJourney(id, Collections.unmodifiableList(Arrays.asList(longer)), attendance);
    }

    public PersonJourney marked(GroupId group, LocalDate heldOn, Mark mark, Instant recordedAt) {
        return withMarks(group, marksIn(group).with(heldOn, mark, recordedAt));
    }

    public PersonJourney corrected(GroupId group, LocalDate heldOn, Mark mark, Instant recordedAt) {
        return withMarks(group, marksIn(group).corrected(heldOn, mark, recordedAt));
    }

    public PersonJourney unmarked(GroupId group, LocalDate heldOn) {
        return withMarks(group, marksIn(group).without(heldOn));
    }

    /** With the marks of another record in that group: who was there under either id was there. */
    PersonJourney and(InGroup other) {
        return withMarks(other.groupId(), marksIn(other.groupId()).and(other.marks()));
    }

    private Attendance marksIn(GroupId group) {
        for (int at = 0; at < attendance.size(); at++) {
            var inGroup = attendance.get(at);
            if (inGroup.groupId().equals(group)) {
                return inGroup.marks();
            }
        }
        return Attendance.NONE;
    }

    /** Runs for every mark of every sheet, and nearly everybody is in one group. */
    private PersonJourney withMarks(GroupId group, Attendance marks) {
        if (attendance.size() == 1 && attendance.getFirst().groupId().equals(group)) {
            return new PersonJourney(id, happened, List.of(new InGroup(group, marks)));
        }
        var changed = new ArrayList<InGroup>(attendance.size() + 1);
        for (var inGroup : attendance) {
            if (!inGroup.groupId().equals(group)) {
                changed.add(inGroup);
            }
        }
        changed.add(new InGroup(group, marks));
        return new PersonJourney(id, happened, List.copyOf(changed));
    }
}
