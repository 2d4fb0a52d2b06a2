package org.waymark.query.grouphealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.all;
import static org.waymark.query.Happenings.didNotMeet;
import static org.waymark.query.Happenings.formed;
import static org.waymark.query.Happenings.group;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.left;
import static org.waymark.query.Happenings.membership;
import static org.waymark.query.Happenings.met;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.Happenings.reached;
import static org.waymark.query.Happenings.registered;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.CodeOfConductAdopted;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PhaseChanged;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.group.Schedule;
import org.waymark.events.group.Training;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.StabilisedOutcome;
import org.waymark.events.recovery.Step;
import org.waymark.query.Told;
import org.waymark.query.grouphealth.health.GroupHealth;
import org.waymark.query.grouphealth.health.MeetingCount;
import org.waymark.query.grouphealth.health.Period.Outcome;
import org.waymark.query.grouphealth.health.Reason;
import org.waymark.query.grouphealth.health.State;
import org.waymark.query.grouphealth.health.Thresholds;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;

/** Nanyorae as DESIGN tells it: 14 stabilised people and 12 carers, once a month before the clinic, a year of meetings. */
class NanyoraeTest {
    private static final GroupId NANYORAE = group(1);
    private static final List<PersonId> MEMBERS =
            IntStream.rangeClosed(1, 26).mapToObj(number -> person(number)).toList();
    private static final Schedule BEFORE_THE_CLINIC =
            new Schedule(Cadence.MONTHLY, null, Schedule.Anchor.BEFORE_CLINIC);

    private final Told<Group> told = new Told<>(new GroupHealthFold());
    private final Told<MemberFacts> facts = new Told<>(new GroupMemberFactsFold());

    @BeforeEach
    void a_year_of_meetings() {
        told.then(formed(NANYORAE, "Nanyorae", "2014-01-10", BEFORE_THE_CLINIC));
        for (int member = 1; member <= 26; member++) {
            boolean carer = member > 14;
            facts.then(registered(
                    person(member),
                    "Member " + member,
                    "2014-01-10",
                    carer ? PersonKind.CARER : PersonKind.PERSON_WITH_MENTAL_ILLNESS));
            if (!carer) {
                facts.then(new StabilisedAssessed(
                        person(member), on("2014-01-20"), id(member), StabilisedOutcome.STABILISED, null));
            }
            told.then(joined(NANYORAE, member, person(member), "2014-02-01"));
        }
        for (int month = 2; month <= 12; month++) {
            told.then(met(NANYORAE, month, "2014-%02d-05".formatted(month), marks(20)));
        }
    }

    /** So many present, the others absent. */
    private static Map<PersonId, Mark> marks(int present) {
        var marks = new HashMap<>(all(MEMBERS, Mark.ABSENT));
        marks.putAll(all(MEMBERS.subList(0, present), Mark.PRESENT));
        return marks;
    }

    @Test
    void the_mix_is_14_stabilised_people_and_12_carers() {
        var members = health("2015-01-10").members();
        assertThat(members.members()).isEqualTo(26);
        assertThat(members.people()).isEqualTo(14);
        assertThat(members.carers()).isEqualTo(12);
        assertThat(members.stabilised()).isEqualTo(14);
        assertThat(members.both()).isZero();
    }

    @Test
    void every_month_with_a_sheet_is_a_month_in_which_it_met() {
        var year = health("2015-01-10").lastYear();
        assertThat(year.due()).isEqualTo(11);
        assertThat(year.held()).isEqualTo(11);
        assertThat(year.outstanding()).isEmpty();
    }

    @Test
    void it_thrives_once_a_facilitator_is_trained_and_a_code_adopted_and_says_why() {
        assertThat(health("2015-01-10").state()).isEqualTo(State.STEADY);
        assertThat(codes("2015-01-10"))
                .containsExactly("NO_FACILITATOR", "NO_CODE_OF_CONDUCT", "MEETS_REGULARLY", "WELL_ATTENDED");
        told.then(
                new RoleTaken(NANYORAE, on("2014-03-01"), membership(15), person(15), GroupRole.FACILITATOR),
                new FacilitatorTrained(NANYORAE, on("2014-03-01"), person(15), Training.ORIENTATION, on("2015-01-31")),
                new CodeOfConductAdopted(NANYORAE, on("2014-03-01"), "1"));
        assertThat(health("2015-01-10").state()).isEqualTo(State.THRIVING);
        assertThat(health("2015-01-10").reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "Met in 6 of the last 6 periods in which a meeting was due.",
                        "77 % of those expected came to the last 3 meetings.",
                        "Training in date for 1 of 1 facilitators.");
        assertThat(codes("2015-02-01")).contains("FACILITATOR_TRAINING_DUE");
    }

    @Test
    void a_month_without_a_sheet_is_awaited_then_outstanding_and_not_the_same_as_not_meeting() {
        assertThat(health("2015-02-14").lastYear().awaited()).isEqualTo(1);
        assertThat(health("2015-02-15").lastYear().outstanding())
                .singleElement()
                .satisfies(period -> {
                    assertThat(period.first()).isEqualTo("2015-01-01");
                    assertThat(period.outcome()).isEqualTo(Outcome.SHEET_OUTSTANDING);
                });
        assertThat(codes("2015-02-15")).contains("SHEETS_OUTSTANDING");
        told.then(didNotMeet(NANYORAE, 13, "2015-01-05", NotMetReason.WEATHER));
        var year = health("2015-02-15").lastYear();
        assertThat(year.outstanding()).isEmpty();
        assertThat(year.didNotMeet()).isEqualTo(1);
        assertThat(year.reasons()).isEqualTo(Map.of(NotMetReason.WEATHER, 1));
    }

    @Test
    void a_sheet_of_last_month_that_comes_late_fills_its_month() {
        told.then(met(NANYORAE, 14, "2015-02-05", marks(20)), met(NANYORAE, 13, "2015-01-05", marks(20)));
        assertThat(health("2015-03-20").lastYear().held()).isEqualTo(12);
        assertThat(health("2015-03-20").meetings())
                .extracting(MeetingCount::heldOn)
                .isSorted()
                .hasSize(11);
    }

    @Test
    void three_months_without_a_meeting_make_it_dormant_and_the_reason_tells_what_is_known() {
        told.then(didNotMeet(NANYORAE, 13, "2015-01-05", NotMetReason.INSECURITY));
        var health = health("2015-04-20");
        assertThat(health.state()).isEqualTo(State.DORMANT);
        assertThat(health.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("NO_MEETING");
            assertThat(reason.text())
                    .isEqualTo("No meeting is on record since 2014-12-05, 136 days ago: it did not meet in 1 periods"
                            + " and the sheets of 2 are missing.");
        });
        told.then(new PhaseChanged(NANYORAE, on("2015-01-01"), GroupPhase.DORMANT));
        assertThat(codes("2015-01-10")).containsExactly("DECLARED_DORMANT");
    }

    @Test
    void a_joining_corrected_later_changes_what_was_expected() {
        assertThat(meeting("2014-02-05").expected()).isEqualTo(26);
        told.then(new MembershipDatesCorrected(
                NANYORAE,
                on("2015-01-02"),
                membership(26),
                person(26),
                on("2014-06-01"),
                null,
                Confidential.of("register read again")));
        assertThat(meeting("2014-02-05").expected()).isEqualTo(25);
        assertThat(meeting("2014-02-05").offRoster()).isEqualTo(1);
        assertThat(meeting("2014-06-05").expected()).isEqualTo(26);
    }

    @Test
    void somebody_on_the_roster_whom_the_sheet_does_not_name_is_not_marked() {
        told.then(joined(NANYORAE, 27, person(27), "2014-12-01"));
        assertThat(meeting("2014-12-05").notMarked()).isEqualTo(1);
        assertThat(meeting("2014-12-05").share()).isEqualTo(20.0 / 27);
        assertThat(meeting("2014-11-05").notMarked()).isZero();
    }

    @Test
    void somebody_who_joined_in_some_month_is_expected_only_where_the_sheet_names_them() {
        told.then(joined(NANYORAE, 27, person(27), "2014-12"));
        assertThat(meeting("2014-12-05").expected()).isEqualTo(26);
        told.then(met(NANYORAE, 30, "2014-12-20", Map.of(person(27), Mark.PRESENT)));
        assertThat(meeting("2014-12-20").expected()).isEqualTo(27);
    }

    @Test
    void a_corrected_mark_changes_one_count() {
        told.then(new AttendanceCorrected(
                NANYORAE,
                on("2014-12-07"),
                id(4_012),
                LocalDate.parse("2014-12-05"),
                person(26),
                Mark.ABSENT,
                Mark.EXCUSED,
                Confidential.of("was ill")));
        assertThat(meeting("2014-12-05").excused()).isEqualTo(1);
        assertThat(meeting("2014-12-05").share()).isEqualTo(20.0 / 25);
    }

    @Test
    void a_sheet_taken_back_leaves_its_month_outstanding_until_the_right_one_comes() {
        told.then(retracted(4_012, "2014-12-05", true));
        assertThat(health("2015-01-10").lastYear().held()).isEqualTo(10);
        assertThat(health("2014-12-31").meetings())
                .noneMatch(meeting -> meeting.heldOn().equals(LocalDate.parse("2014-12-05")));
        told.then(met(NANYORAE, 31, "2014-12-05", marks(13)));
        assertThat(meeting("2014-12-05").share()).isEqualTo(0.5);
        told.then(didNotMeet(NANYORAE, 32, "2015-01-05", NotMetReason.WEATHER));
        assertThat(health("2015-02-15").lastYear().didNotMeet()).isEqualTo(1);
        told.then(retracted(4_032, "2015-01-05", false));
        assertThat(health("2015-02-15").lastYear().didNotMeet()).isZero();
    }

    private static MeetingRetracted retracted(int meeting, String day, boolean met) {
        var people = met ? Set.copyOf(MEMBERS) : Set.<PersonId>of();
        return new MeetingRetracted(
                NANYORAE,
                on("2014-12-30"),
                id(meeting),
                LocalDate.parse(day),
                met,
                people,
                Confidential.of("wrong date"));
    }

    @Test
    void who_stays_after_recovery_is_counted_among_those_who_recovered_as_members() {
        facts.then(
                reached(person(1), 1, Step.SATISFACTORY_RECOVERY, "2014-06-01"),
                reached(person(2), 2, Step.SATISFACTORY_RECOVERY, "2014-10-01"),
                reached(person(3), 3, Step.SATISFACTORY_RECOVERY, "2014-07-01"),
                reached(person(4), 4, Step.SATISFACTORY_RECOVERY, "2014-11-01"),
                reached(person(5), 5, Step.SELF_CARE, "2014-05-01"));
        told.then(
                left(NANYORAE, 3, person(3), "2014-08-01", ExitReason.RECOVERED_AND_LEFT),
                left(NANYORAE, 4, person(4), "2014-10-01", ExitReason.MOVED_AWAY));
        var after = health("2014-12-31").afterRecovery();
        assertThat(after.recoveredAsMembers()).isEqualTo(3);
        assertThat(after.stillMembers()).isEqualTo(2);
        assertThat(after.share()).isEqualTo(2.0 / 3);
        assertThat(after.medianDays()).isEqualTo((213 + 91) / 2.0);
        assertThat(after.left()).isEqualTo(Map.of(ExitReason.RECOVERED_AND_LEFT, 1));
        assertThat(health("2014-07-15").afterRecovery().stillMembers()).isEqualTo(2);
    }

    @Test
    void ornament_making_shows_as_livelihood() {
        for (int member = 1; member <= 13; member++) {
            facts.then(new LivelihoodStarted(
                    person(member),
                    on("2014-05-01"),
                    id(100 + member),
                    LivelihoodKind.CRAFTS,
                    NANYORAE,
                    IncomeBand.LOW,
                    null));
        }
        assertThat(health("2014-12-31").members().livelihoodShare()).isEqualTo(0.5);
        assertThat(health("2014-04-30").members().inLivelihood()).isZero();
    }

    private GroupHealth health(String day) {
        var members =
                MEMBERS.stream().map(PersonId::toString).collect(Collectors.toMap(member -> member, facts::document));
        var health =
                GroupHealth.of(told.document(NANYORAE.toString()), members, LocalDate.parse(day), Thresholds.USUAL);
        return Objects.requireNonNull(health);
    }

    private List<String> codes(String day) {
        return health(day).reasons().stream().map(Reason::code).toList();
    }

    private MeetingCount meeting(String day) {
        return health(day).meetings().stream()
                .filter(meeting -> meeting.heldOn().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
    }
}
