package org.waymark.query.grouphealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.didNotMeet;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.left;
import static org.waymark.query.Happenings.membership;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.Happenings.reached;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.CodeOfConductAdopted;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PhaseChanged;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.group.Training;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.recovery.Step;
import org.waymark.query.grouphealth.health.Period.Outcome;
import org.waymark.query.grouphealth.health.Reason;
import org.waymark.query.grouphealth.health.State;

/** How a group is after its first year, and how that changes. */
class NanyoraeTest extends NanyoraesYear {
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
    void a_recovery_known_to_the_month_is_nobodys_of_the_group_before_they_join_in_that_month() {
        told.then(new MembershipDatesCorrected(
                NANYORAE,
                on("2014-10-01"),
                membership(1),
                person(1),
                on("2014-09-20"),
                null,
                Confidential.of("register read again")));
        facts.then(reached(person(1), 1, Step.SATISFACTORY_RECOVERY, "2014-09"));
        assertThat(health("2014-09-10").afterRecovery().recoveredAsMembers()).isZero();
        assertThat(health("2014-09-20").afterRecovery().stillMembers()).isEqualTo(1);
    }

    @Test
    void an_enrolment_in_error_does_not_say_why_somebody_recovered_left() {
        facts.then(
                reached(person(1), 1, Step.SATISFACTORY_RECOVERY, "2014-06-01"),
                reached(person(2), 2, Step.SATISFACTORY_RECOVERY, "2014-06-01"));
        told.then(
                left(NANYORAE, 1, person(1), "2014-07-01", ExitReason.MOVED_AWAY),
                joined(NANYORAE, 41, person(1), "2014-08-01"),
                left(NANYORAE, 41, person(1), "2014-08-02", ExitReason.ENROLLED_IN_ERROR),
                joined(NANYORAE, 42, person(2), "2014-08-01"),
                left(NANYORAE, 42, person(2), "2014-08-02", ExitReason.ENROLLED_IN_ERROR));
        var after = health("2014-12-31").afterRecovery();
        assertThat(after.stillMembers()).isEqualTo(1);
        assertThat(after.left()).isEqualTo(Map.of(ExitReason.MOVED_AWAY, 1));
    }

    @Test
    void whoever_has_left_in_some_month_is_no_member_until_it_is_over_but_may_be_on_a_sheet_of_it() {
        told.then(left(NANYORAE, 1, person(1), "2014-12", ExitReason.MOVED_AWAY));
        assertThat(health("2014-11-30").members().members()).isEqualTo(26);
        var health = health("2014-12-15");
        assertThat(health.movement().left()).isEqualTo(1);
        assertThat(health.members().members()).isEqualTo(25);
        assertThat(told.document(NANYORAE.toString()).perhapsOn(LocalDate.parse("2014-12-15")))
                .hasSize(26);
        assertThat(meeting("2014-12-05").present()).isEqualTo(20);
    }

    @Test
    void work_that_ended_some_time_in_a_month_is_over_from_its_first_day_as_in_the_journey() {
        facts.then(
                new LivelihoodStarted(
                        person(1), on("2014-05-01"), id(101), LivelihoodKind.CRAFTS, NANYORAE, IncomeBand.LOW, null),
                new LivelihoodEnded(person(1), on("2014-09"), id(101), LivelihoodEndReason.SOLD));
        assertThat(health("2014-08-31").members().inLivelihood()).isEqualTo(1);
        assertThat(health("2014-09-01").members().inLivelihood()).isZero();
    }

    @Test
    void a_role_taken_in_the_month_of_joining_is_not_undone_by_the_joining() {
        told.then(
                new RoleTaken(NANYORAE, on("2014"), membership(15), person(15), GroupRole.FACILITATOR),
                new FacilitatorTrained(NANYORAE, on("2014-03-01"), person(15), Training.ORIENTATION, null));
        assertThat(health("2014-12-31").facilitators()).hasSize(1);
    }

    @Test
    void that_somebody_else_has_two_records_makes_no_one_spell_of_two_that_meet() {
        told.then(
                left(NANYORAE, 1, person(1), "2014-06-10", ExitReason.MOVED_AWAY),
                joined(NANYORAE, 27, person(1), "2014-06"),
                joined(NANYORAE, 28, person(28), "2014-03-01"));
        var group = told.document(NANYORAE.toString());
        var counted = group.counting(
                id -> id.equals(person(28).toString()) ? person(2).toString() : id);
        assertThat(counted.memberships())
                .filteredOn(spell -> spell.personId().equals(person(1)))
                .hasSize(2);
        assertThat(counted.memberships())
                .filteredOn(spell -> spell.personId().equals(person(2)))
                .hasSize(1);
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
}
