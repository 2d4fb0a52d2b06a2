package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.GroupCommand.ChangeSchedule;
import org.waymark.command.group.MeetingCommand.CorrectAttendance;
import org.waymark.command.oversight.OversightWith;
import org.waymark.command.person.PeopleWith;
import org.waymark.command.shared.ActingAs;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.GroupAffiliated;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.snapshot.SnapshotSerializer;
import org.waymark.eventstore.snapshot.SnapshotTypes;
import org.waymark.keys.PersonalData;

/** A weekly group of sixty over ten years: its snapshot is small, and nothing is lost in it. */
class GroupSnapshotTest {
    private static final int MEMBERS = 60;
    private static final int SHEETS = 520;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2014-03-03");

    private final SnapshotSerializer snapshots = SnapshotSerializer.create(new SnapshotTypes(List.of(Group.class)));

    @Test
    void ten_years_of_sheets_fit_into_a_small_snapshot() {
        assertThat(snapshot(tenYears()).getData().length).isLessThan(100_000);
    }

    @Test
    void a_restored_group_goes_on_as_if_it_had_never_been_away() {
        var restored = restored();
        var original = tenYears();
        var correction = corrected(7, Mark.ABSENT);
        original.evolve(correction);
        restored.evolve(correction);
        assertThat(snapshot(restored).getData()).isEqualTo(snapshot(original).getData());
    }

    @Test
    void a_restored_group_still_knows_every_mark() {
        new AggregateTestFixture<>(Group.class)
                .registerCommandHandlerInterceptor(ActingAs.anybodyWhoMay())
                .registerInjectableResource(PersonalData.none().keys())
                .registerInjectableResource(OversightWith.nothing())
                .registerInjectableResource(Clock.systemUTC())
                .registerInjectableResource(PeopleWith.events())
                .givenState(this::restored)
                .when(new CorrectAttendance(
                        Gathering.GROUP,
                        Gathering.on("2024-12-12"),
                        meeting(7),
                        person(MEMBERS - 1),
                        Mark.ABSENT,
                        "came late"))
                .expectEvents(corrected(7, Mark.PRESENT));
    }

    @Test
    void a_restored_group_still_knows_how_it_meant_to_meet() {
        assertThatThrownBy(() ->
                        restored().decide(new ChangeSchedule(Gathering.GROUP, Gathering.on("2015"), Gathering.MONTHLY)))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(Rejection.NOTHING_TO_CHANGE));
    }

    private Group restored() {
        return snapshots.deserialize(snapshot(tenYears()));
    }

    private SerializedObject<byte[]> snapshot(Group group) {
        return snapshots.serialize(group, byte[].class);
    }

    private static AttendanceCorrected corrected(int sheet, Mark from) {
        return new AttendanceCorrected(
                Gathering.GROUP,
                Gathering.on("2024-12-12"),
                meeting(sheet),
                FIRST_DAY.plusWeeks(sheet),
                person(MEMBERS - 1),
                from,
                from == Mark.ABSENT ? Mark.EXCUSED : Mark.ABSENT,
                Confidential.of("came late"));
    }

    private static Group tenYears() {
        var group = new Group();
        group.evolve(Gathering.formedAs(GroupKind.MIXED));
        group.evolve(new GroupAffiliated(Gathering.GROUP, Gathering.on("2015"), Gathering.MEHSOG));
        var marks = new HashMap<PersonId, Mark>();
        for (int at = 0; at < MEMBERS; at++) {
            group.evolve(Gathering.joined(new MembershipId(new UUID(2, at)), person(at), "2014-03"));
            marks.put(person(at), at % 3 == 0 ? Mark.ABSENT : Mark.PRESENT);
        }
        for (int at = 0; at < SHEETS; at++) {
            group.evolve(sheet(at, marks));
        }
        return group;
    }

    private static GroupEvent sheet(int at, HashMap<PersonId, Mark> marks) {
        var day = FIRST_DAY.plusWeeks(at);
        return new MeetingRecorded(
                Gathering.GROUP,
                PartialDate.of(day),
                meeting(at),
                day,
                MeetingFormat.FACE_TO_FACE,
                marks,
                0,
                Set.of(),
                null);
    }

    private static UUID meeting(int at) {
        return new UUID(3, at);
    }

    private static PersonId person(int at) {
        return new PersonId(new UUID(1, at));
    }
}
