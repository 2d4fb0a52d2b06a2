package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.group.MeetingCommand.CorrectAttendance;
import org.waymark.command.group.MeetingCommand.RecordMeeting;
import org.waymark.command.group.MeetingCommand.RetractMeeting;
import org.waymark.command.group.MembershipCommand.CorrectMembershipDates;
import org.waymark.command.group.MembershipCommand.JoinGroup;
import org.waymark.command.group.MembershipCommand.LeaveGroup;
import org.waymark.command.group.MembershipCommand.RecordFormerMembership;
import org.waymark.command.person.PeopleWith;
import org.waymark.command.shared.CommandRejected;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;

/** Whatever is asked in whatever order: nobody is in a group twice at a time, no mark stands outside a spell. */
class RosterHistoriesTest {
    private static final LocalDate START = LocalDate.parse("2015-01-01");
    private static final int DAYS = 60;
    private static final int COMMANDS = 120;
    private static final PartialDate AFTERWARDS = PartialDate.of("2016-01-01"); // when whatever was wrong is put right

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void spells_never_overlap_and_marks_never_leave_them(long seed) {
        for (int history = 0; history < 50; history++) {
            var random = new Random(seed * 1000 + history);
            var past = new Past();
            for (int at = 0; at < COMMANDS; at++) {
                past.ask(command(random));
            }
            assertThat(past.accepted)
                    .as("something came of seed %d history %d", seed, history)
                    .isPositive();
            past.mustHold("seed %d history %d".formatted(seed, history));
        }
    }

    private static GroupCommand command(Random random) {
        var person = new PersonId(new UUID(1, random.nextInt(4)));
        var membership = new MembershipId(new UUID(2, random.nextInt(12)));
        var day = day(random);
        var later = PartialDate.of(day.earliest().plusDays(random.nextInt(20)));
        return switch (random.nextInt(9)) {
            case 0, 1 -> new JoinGroup(Gathering.GROUP, day, membership, person, GroupRole.MEMBER, null);
            case 2 ->
                new RecordFormerMembership(
                        Gathering.GROUP, day, membership, person, GroupRole.MEMBER, null, later, ExitReason.WITHDREW);
            case 3, 4 -> new LeaveGroup(Gathering.GROUP, day, membership, ExitReason.WITHDREW);
            case 5 ->
                new CorrectMembershipDates(
                        Gathering.GROUP, AFTERWARDS, membership, day, random.nextInt(4) == 0 ? null : later, "misread");
            case 6 -> sheet(random, day);
            case 7 -> new RetractMeeting(Gathering.GROUP, AFTERWARDS, new UUID(3, random.nextInt(DAYS)), "wrong date");
            default ->
                new CorrectAttendance(
                        Gathering.GROUP,
                        AFTERWARDS,
                        new UUID(3, random.nextInt(DAYS)),
                        person,
                        Mark.values()[random.nextInt(Mark.values().length)],
                        "misread");
        };
    }

    private static RecordMeeting sheet(Random random, PartialDate day) {
        var marks = new HashMap<PersonId, Mark>();
        for (int at = 0; at < 4; at++) {
            if (random.nextInt(3) == 0) {
                marks.put(new PersonId(new UUID(1, at)), Mark.values()[random.nextInt(Mark.values().length)]);
            }
        }
        var held = day.earliest();
        var id = new UUID(3, held.toEpochDay() - START.toEpochDay() + (random.nextInt(4) == 0 ? DAYS : 0));
        return new RecordMeeting(Gathering.GROUP, day, id, held, MeetingFormat.PHONE, marks, 0, Set.of(), null);
    }

    private static PartialDate day(Random random) {
        return PartialDate.of(START.plusDays(random.nextInt(DAYS)));
    }

    /** Asks the rules, and keeps what became of it in the plainest way there is, so that the rules cannot fool the check. */
    private static final class Past {
        private record Stay(
                PersonId person, LocalDate from, @Nullable LocalDate until) {}

        private final Roster roster = new Roster();
        private final Sheets sheets = new Sheets();
        private final Enrolment enrolment = new Enrolment(roster, sheets);
        private final Attendance attendance =
                new Attendance(sheets, roster, new SamePerson(roster, PeopleWith.events()));
        private final Map<MembershipId, Stay> stays = new LinkedHashMap<>();
        private final Map<LocalDate, Map<PersonId, Mark>> marks = new LinkedHashMap<>();
        private int accepted;

        void ask(GroupCommand command) {
            try {
                decide(command).forEach(this::happened);
                accepted++;
            } catch (CommandRejected refused) {
                assertThat(refused.detail()).isNotBlank();
            }
        }

        private List<GroupEvent> decide(GroupCommand command) {
            return switch (command) {
                case JoinGroup c -> List.of(enrolment.join(c));
                case RecordFormerMembership c -> enrolment.former(c);
                case LeaveGroup c -> List.of(enrolment.leave(c));
                case CorrectMembershipDates c -> List.of(enrolment.correct(c));
                case RecordMeeting c -> List.of(attendance.record(c));
                case CorrectAttendance c -> List.of(attendance.correct(c));
                case RetractMeeting c -> List.of(sheets.retract(c));
                default -> throw new AssertionError("not asked here: " + command);
            };
        }

        private void happened(GroupEvent event) {
            switch (event) {
                case PersonJoinedGroup e -> {
                    roster.evolve(e);
                    stays.put(
                            e.membershipId(),
                            new Stay(e.personId(), e.occurredOn().earliest(), null));
                }
                case PersonLeftGroup e -> {
                    roster.evolve(e);
                    stays.computeIfPresent(
                            e.membershipId(),
                            (id, stay) -> new Stay(
                                    stay.person(), stay.from(), e.occurredOn().earliest()));
                }
                case MembershipDatesCorrected e -> {
                    roster.evolve(e);
                    var until = e.leftOn() == null ? null : e.leftOn().earliest();
                    stays.put(
                            e.membershipId(),
                            new Stay(e.personId(), e.joinedOn().earliest(), until));
                }
                case MeetingRecorded e -> {
                    sheets.evolve(e);
                    marks.put(e.heldOn(), new HashMap<>(e.marks()));
                }
                case AttendanceCorrected e -> {
                    sheets.evolve(e);
                    var before = marks.getOrDefault(e.heldOn(), Map.of()).getOrDefault(e.personId(), Mark.NOT_MARKED);
                    assertThat(before).isEqualTo(e.from());
                    marks.computeIfAbsent(e.heldOn(), day -> new HashMap<>()).put(e.personId(), e.to());
                }
                case MeetingRetracted e -> {
                    sheets.evolve(e);
                    assertThat(e.people())
                            .isEqualTo(marks.getOrDefault(e.heldOn(), Map.of()).keySet());
                    marks.remove(e.heldOn());
                }
                default -> throw new AssertionError("not expected here: " + event);
            }
        }

        void mustHold(String where) {
            var all = new ArrayList<>(stays.values());
            for (int one = 0; one < all.size(); one++) {
                for (int other = one + 1; other < all.size(); other++) {
                    assertThat(sharedNights(all.get(one), all.get(other)))
                            .as(where)
                            .isZero();
                }
            }
            marks.forEach((day, sheet) -> sheet.forEach((person, mark) -> assertThat(
                            mark == Mark.NOT_MARKED || all.stream().anyMatch(stay -> there(stay, person, day)))
                    .as("%s: mark of %s on %s", where, person, day)
                    .isTrue()));
        }

        /** Nights, since one may leave and come back on one and the same day. */
        private static long sharedNights(Stay one, Stay other) {
            if (!one.person().equals(other.person())) {
                return 0;
            }
            var from = Collections.max(List.of(one.from(), other.from()));
            var until = Collections.min(List.of(end(one), end(other)));
            return Math.max(0, until.toEpochDay() - from.toEpochDay());
        }

        private static boolean there(Stay stay, PersonId person, LocalDate day) {
            return stay.person().equals(person) && !day.isBefore(stay.from()) && !day.isAfter(end(stay));
        }

        private static LocalDate end(Stay stay) {
            return stay.until() == null ? LocalDate.MAX : stay.until();
        }
    }
}
