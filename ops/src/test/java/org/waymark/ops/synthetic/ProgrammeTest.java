package org.waymark.ops.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.group.GroupCommand;
import org.waymark.command.group.MeetingCommand;
import org.waymark.command.group.MeetingCommand.RecordMeeting;
import org.waymark.command.person.PersonCommand.RegisterPerson;
import org.waymark.events.person.PersonKind;

class ProgrammeTest {
    private static final long SEED = 2014;

    @Test
    void the_same_seed_gives_the_same_entries_and_another_seed_others() {
        var first = Programme.entries(SEED, Size.tiny()).toList();

        assertThat(first)
                .isEqualTo(Programme.entries(SEED, Size.tiny()).toList())
                .isNotEmpty();
        assertThat(first).isNotEqualTo(Programme.entries(SEED + 1, Size.tiny()).toList());
    }

    @Test
    void nanyorae_is_one_group_of_14_people_and_12_carers() {
        var people = of(
                RegisterPerson.class, Programme.entries(SEED, Size.nanyorae()).toList());

        assertThat(people).hasSize(26);
        assertThat(people)
                .filteredOn(person -> person.kinds().contains(PersonKind.CARER))
                .hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nanyorae", "pune", "small", "mehsog"})
    void a_programme_has_its_published_size(String name) {
        var size = Size.named(name);
        var entries = Programme.entries(SEED, size).toList();

        assertThat(of(GroupCommand.FormGroup.class, entries)).hasSize(size.groups());
        assertThat(of(RegisterPerson.class, entries)).hasSize(size.members());
    }

    @Test
    void entries_come_late_out_of_order_and_now_and_then_twice() {
        var entries = Programme.entries(SEED, Size.small()).toList();
        var sheets = of(RecordMeeting.class, entries);
        var commandIds = new HashSet<UUID>();

        assertThat(entries).isSortedAccordingTo((one, other) -> one.recordedAt().compareTo(other.recordedAt()));
        assertThat(sheets.stream().map(RecordMeeting::heldOn).toList())
                .isNotEqualTo(
                        sheets.stream().map(RecordMeeting::heldOn).sorted().toList());
        assertThat(entries).anyMatch(Entry::repeat);
        assertThat(entries)
                .allMatch(entry ->
                        entry.repeat() != commandIds.add(entry.context().commandId()));
        assertThat(entries).anyMatch(entry -> entry.command() instanceof MeetingCommand.CorrectAttendance);
    }

    @Test
    void a_large_programme_streams_about_twenty_entries_a_person_besides_its_sheets() {
        var byCommand = new TreeMap<String, Integer>();
        var ofPeople = new AtomicInteger();
        Programme.entries(SEED, Size.basicNeeds())
                .filter(entry -> !entry.repeat())
                .map(Entry::command)
                .forEach(command -> {
                    byCommand.merge(command.getClass().getSimpleName(), 1, Integer::sum);
                    ofPeople.addAndGet(command instanceof GroupCommand ? 0 : 1);
                });

        assertThat(byCommand).containsEntry("RegisterPerson", 22_753).containsEntry("FormGroup", 355);
        assertThat(ofPeople.get() / 22_753.0).isBetween(15.0, 25.0);
        assertThat(byCommand.get("RecordMeeting")).isGreaterThan(10_000);
    }

    @Test
    void people_leave_with_the_hidden_hazards_and_stay_longer_after_recovery() {
        var seen = new Spells();
        Programme.entries(SEED, Size.basicNeeds().resized("thousands", 100, 6_000))
                .filter(entry -> !entry.repeat())
                .forEach(seen::see);

        assertThat(seen.monthlyHazard(false)).isCloseTo(0.012, Percentage.withPercentage(10));
        assertThat(seen.monthlyHazard(true)).isCloseTo(0.004, Percentage.withPercentage(20));
    }

    private static <T> List<T> of(Class<T> command, Collection<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.repeat())
                .map(Entry::command)
                .filter(command::isInstance)
                .map(command::cast)
                .toList();
    }
}
