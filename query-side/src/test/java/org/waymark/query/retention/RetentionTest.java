package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.MembershipId;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;
import org.waymark.query.Told;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.known.RetentionDocument;
import org.waymark.query.retention.known.RetentionFold;

/** Events in, figures out. */
class RetentionTest {
    private static final LocalDate TODAY = LocalDate.parse("2015-01-01");
    private static final GroupId NANYORAE = new GroupId(new UUID(7, 1));
    private static final GroupId MEHSOG = new GroupId(new UUID(7, 2));
    private static final PersonId LEKU = new PersonId(new UUID(8, 1));
    private static final PersonId NASIRA = new PersonId(new UUID(8, 2));
    private static final UUID RECOVERY = new UUID(9, 1);

    private final Told<RetentionDocument> told = new Told<>(new RetentionFold())
            .then(formed(NANYORAE, GroupKind.MIXED, "KE/Laikipia"), met(NANYORAE, "2014-12-01"));

    @Test
    void somebody_still_there_at_the_cut_off_is_censored() {
        told.then(joined(LEKU, "2013-12-01"));
        var answer = ask();
        assertThat(answer.cutOff()).isEqualTo("2014-12-01");
        assertThat(answer.people()).isEqualTo(1);
        assertThat(answer.left()).isZero();
        assertThat(answer.censored()).isEqualTo(1);
        assertThat(after(answer, 12)).isEqualTo(1.0);
    }

    @Test
    void somebody_who_withdrew_has_left_on_that_day() {
        told.then(joined(LEKU, "2013-12-01"), left(LEKU, "2014-03-01", ExitReason.WITHDREW));
        told.then(joined(NASIRA, "2013-12-01"));
        var answer = ask();
        assertThat(answer.left()).isEqualTo(1);
        assertThat(answer.exits()).isEqualTo(Map.of(ExitReason.WITHDREW, 1));
        assertThat(answer.steps()).singleElement().satisfies(step -> {
            assertThat(step.day()).isEqualTo(90);
            assertThat(step.atRisk()).isEqualTo(2);
            assertThat(step.staying()).isEqualTo(0.5);
        });
        assertThat(after(answer, 6)).isEqualTo(0.5);
    }

    @Test
    void a_transfer_is_censored_and_death_and_dissolution_compete() {
        told.then(formed(MEHSOG, GroupKind.MIXED, "GH/Northern"));
        told.then(joined(LEKU, "2014-01-01"), left(LEKU, "2014-02-01", ExitReason.TRANSFERRED));
        told.then(joined(NASIRA, "2014-01-01"), left(NASIRA, "2014-04-01", ExitReason.DIED));
        var third = new PersonId(new UUID(8, 3));
        told.then(
                joined(MEHSOG, third, "2014-01-01", GroupRole.MEMBER, null),
                new GroupDissolved(MEHSOG, on("2014-05-01"), DissolutionReason.MEMBERS_LEFT));
        var answer = ask();
        assertThat(answer.left()).isZero();
        assertThat(answer.censored()).isEqualTo(1);
        assertThat(answer.competing()).isEqualTo(2);
        assertThat(answer.exits())
                .isEqualTo(Map.of(ExitReason.TRANSFERRED, 1, ExitReason.DIED, 1, ExitReason.GROUP_DISSOLVED, 1));
    }

    @Test
    void an_enrolment_in_error_and_a_group_formed_in_error_do_not_count_at_all() {
        told.then(joined(LEKU, "2014-01-01"), left(LEKU, "2014-02-01", ExitReason.ENROLLED_IN_ERROR));
        told.then(formed(MEHSOG, GroupKind.MIXED, "GH/Northern"));
        told.then(joined(MEHSOG, NASIRA, "2014-01-01", GroupRole.MEMBER, null));
        assertThat(ask().people()).isEqualTo(1);
        told.then(new GroupDissolved(MEHSOG, on("2014-05-01"), DissolutionReason.FORMED_IN_ERROR));
        assertThat(ask().people()).isZero();
    }

    @Test
    void a_death_written_in_the_case_alone_ends_the_membership_too_until_it_is_reopened() {
        told.then(joined(LEKU, "2014-01-01"), new CaseClosed(LEKU, on("2014-03-01"), ClosingReason.DIED));
        assertThat(ask().exits()).isEqualTo(Map.of(ExitReason.DIED, 1));
        told.then(new CaseReopened(LEKU, on("2014-04-01"), null));
        assertThat(ask().exits()).isEmpty();
    }

    @Test
    void a_closed_case_that_is_still_on_the_roster_is_said() {
        told.then(joined(LEKU, "2014-01-01"), new CaseClosed(LEKU, on("2014-03-01"), ClosingReason.LOST_TO_FOLLOW_UP));
        assertThat(ask().censored()).isEqualTo(1);
        assertThat(ask().cautions()).anyMatch(caution -> caution.startsWith("1 counted as members have a closed case"));
    }

    @Test
    void the_recovery_clock_starts_at_the_first_recovery_that_stands() {
        told.then(joined(LEKU, "2013-01-01"), recovered(LEKU, "2014-06-01"));
        told.then(left(LEKU, "2014-08-01", ExitReason.RECOVERED_AND_LEFT));
        assertThat(days(askFromRecovery())).containsExactly(61);
        told.then(new MilestoneCorrected(
                LEKU,
                on("2014-09-01"),
                RECOVERY,
                Step.SATISFACTORY_RECOVERY,
                on("2014-07-01"),
                Confidential.of("wrong month")));
        assertThat(days(askFromRecovery())).containsExactly(31);
        told.then(new MilestoneRetracted(LEKU, on("2014-09-02"), RECOVERY, Confidential.of("another person")));
        assertThat(askFromRecovery().people()).isZero();
    }

    @Test
    void a_milestone_corrected_into_a_recovery_starts_the_clock_and_one_corrected_out_of_it_does_not() {
        told.then(
                joined(LEKU, "2013-01-01"),
                new MilestoneReached(LEKU, on("2014-06-01"), RECOVERY, Step.SELF_CARE, null, null));
        assertThat(askFromRecovery().people()).isZero();
        told.then(new MilestoneCorrected(
                LEKU,
                on("2014-09-01"),
                RECOVERY,
                Step.SATISFACTORY_RECOVERY,
                on("2014-06-01"),
                Confidential.of("as the clinic says")));
        assertThat(askFromRecovery().people()).isEqualTo(1);
        told.then(new MilestoneCorrected(
                LEKU, on("2014-09-03"), RECOVERY, Step.SELF_CARE, on("2014-06-01"), Confidential.of("no, it was not")));
        assertThat(askFromRecovery().people()).isZero();
    }

    @Test
    void only_members_on_the_day_of_recovery_are_followed_from_it() {
        told.then(joined(LEKU, "2013-01-01"), left(LEKU, "2013-06-01", ExitReason.WITHDREW));
        told.then(recovered(LEKU, "2014-06-01"));
        var answer = askFromRecovery();
        assertThat(answer.people()).isZero();
        assertThat(answer.sentence()).contains("nothing to estimate");
        assertThat(answer.cautions()).anyMatch(caution -> caution.startsWith("1 recovered while not a member"));
    }

    @Test
    void leaving_on_the_day_of_recovery_counts_as_leaving() {
        told.then(joined(LEKU, "2013-01-01"), recovered(LEKU, "2014-06-01"));
        told.then(left(LEKU, "2014-06-01", ExitReason.RECOVERED_AND_LEFT));
        assertThat(days(askFromRecovery())).containsExactly(0);
        assertThat(askFromRecovery().left()).isEqualTo(1);
    }

    @Test
    void years_before_a_recovery_never_count_as_time_in_which_the_recovered_could_have_left() {
        told.then(joined(LEKU, "2010-01-01"), recovered(LEKU, "2014-06-01"));
        told.then(joined(NASIRA, "2010-01-01"), left(NASIRA, "2010-07-01", ExitReason.WITHDREW));
        assertThat(askFromRecovery().people()).isEqualTo(1);
        assertThat(askFromRecovery().after().getFirst().atRisk()).isEqualTo(1);
        assertThat(after(askFromRecovery(), 12)).isNull();
    }

    @Test
    void a_member_from_before_recording_began_is_at_risk_only_from_then() {
        told.then(joined(NANYORAE, LEKU, "2010-01-01", GroupRole.MEMBER, LocalDate.parse("2014-01-01")));
        told.then(joined(NASIRA, "2013-11-01"), left(NASIRA, "2014-02-01", ExitReason.MOVED_AWAY));
        var answer = ask();
        assertThat(answer.people()).isEqualTo(2);
        assertThat(answer.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.atRisk()).isEqualTo(1));
    }

    @Test
    void somebody_gone_before_recording_began_cannot_be_counted() {
        told.then(joined(NANYORAE, LEKU, "2010-01-01", GroupRole.MEMBER, LocalDate.parse("2014-01-01")));
        told.then(left(LEKU, "2013-12-31", ExitReason.WITHDREW));
        assertThat(ask().people()).isZero();
        assertThat(ask().cautions()).anyMatch(caution -> caution.startsWith("1 were gone before recording began"));
    }

    @Test
    void corrected_dates_win_and_a_corrected_away_leaving_is_no_leaving() {
        told.then(joined(LEKU, "2014-01-01"), left(LEKU, "2014-02-01", ExitReason.WITHDREW));
        told.then(corrected(LEKU, "2014-01-11", "2014-02-01"));
        assertThat(days(ask())).containsExactly(21);
        told.then(corrected(LEKU, "2014-01-11", null));
        assertThat(ask().left()).isZero();
    }

    @Test
    void a_person_who_came_back_counts_once_with_the_first_membership() {
        told.then(joined(LEKU, "2013-01-01"), left(LEKU, "2013-02-01", ExitReason.WITHDREW));
        told.then(new PersonJoinedGroup(
                NANYORAE, on("2013-06-01"), new MembershipId(new UUID(5, 5)), LEKU, GroupRole.MEMBER, null));
        assertThat(ask().people()).isEqualTo(1);
        assertThat(days(ask())).containsExactly(31);
    }

    @Test
    void the_order_of_recording_does_not_matter() {
        told.then(recovered(LEKU, "2014-06-01"));
        told.then(joined(LEKU, "2013-01-01"));
        told.then(registered(LEKU, PersonKind.PERSON_WITH_MENTAL_ILLNESS));
        assertThat(askFromRecovery().people()).isEqualTo(1);
    }

    @Test
    void leavers_after_the_cut_off_are_still_members_at_it() {
        told.then(joined(LEKU, "2014-01-01"), left(LEKU, "2014-12-15", ExitReason.WITHDREW));
        assertThat(ask().left()).isZero();
        var later = ask(joining(null, null, null, null, null, LocalDate.parse("2014-12-31")));
        assertThat(later.left()).isEqualTo(1);
        assertThat(later.cautions()).anyMatch(caution -> caution.startsWith("The cut-off is later than 2014-12-01"));
    }

    @Test
    void the_cut_off_is_the_earliest_last_sheet_of_the_groups_that_still_send() {
        told.then(formed(MEHSOG, GroupKind.MIXED, "GH/Northern"), met(MEHSOG, "2014-10-20"));
        assertThat(ask().cutOff()).isEqualTo("2014-10-20");
        told.then(new DidNotMeet(
                MEHSOG, on("2014-11-20"), new UUID(3, 4), LocalDate.parse("2014-11-20"), NotMetReason.FUNERAL));
        assertThat(ask().cutOff()).isEqualTo("2014-11-20");
    }

    @Test
    void a_silent_group_does_not_hold_back_the_others_and_its_people_are_followed_to_its_last_sheet() {
        told.then(formed(MEHSOG, GroupKind.MIXED, "GH/Northern"), met(MEHSOG, "2014-02-01"));
        told.then(joined(MEHSOG, LEKU, "2014-01-01", GroupRole.MEMBER, null));
        var answer = ask();
        assertThat(answer.cutOff()).isEqualTo("2014-12-01");
        assertThat(answer.people()).isEqualTo(1);
        assertThat(after(answer, 6)).isNull();
        assertThat(answer.cautions()).anyMatch(caution -> caution.startsWith("1 of the groups stopped sending"));
    }

    @Test
    void a_sheet_recorded_late_does_not_move_the_last_sheet_back() {
        told.then(met(NANYORAE, "2014-03-01"));
        assertThat(ask().cutOff()).isEqualTo("2014-12-01");
    }

    @Test
    void a_last_sheet_taken_back_moves_the_cut_off_to_the_one_before() {
        told.then(met(NANYORAE, "2014-03-01"), met(NANYORAE, "2014-09-01"));
        told.then(retracted(NANYORAE, "2014-12-01"));
        assertThat(ask().cutOff()).isEqualTo("2014-09-01");
        told.then(retracted(NANYORAE, "2014-03-01"));
        assertThat(ask().cutOff()).isEqualTo("2014-09-01");
    }

    @Test
    void filters_choose_by_area_group_kind_and_the_role_held_when_the_clock_starts() {
        told.then(formed(MEHSOG, GroupKind.CARERS, "GH/Northern/Tamale"), met(MEHSOG, "2014-12-01"));
        told.then(registered(LEKU, PersonKind.PERSON_WITH_MENTAL_ILLNESS), joined(LEKU, "2014-01-01"));
        told.then(
                registered(NASIRA, PersonKind.CARER),
                joined(MEHSOG, NASIRA, "2014-01-01", GroupRole.MEMBER, null),
                new RoleTaken(MEHSOG, on("2014-06-01"), membership(NASIRA), NASIRA, GroupRole.SECRETARY));
        assertThat(people(null, null, null, null, null)).isEqualTo(2);
        assertThat(people(Area.of("GH/Northern"), null, null, null, null)).isEqualTo(1);
        assertThat(people(Area.of("GH/North"), null, null, null, null)).isZero();
        assertThat(people(null, NANYORAE, null, null, null)).isEqualTo(1);
        assertThat(people(null, null, GroupKind.CARERS, null, null)).isEqualTo(1);
        assertThat(people(null, null, null, PersonKind.CARER, null)).isEqualTo(1);
        assertThat(people(null, null, null, null, GroupRole.SECRETARY)).isZero();
        assertThat(people(null, null, null, null, GroupRole.MEMBER)).isEqualTo(2);
    }

    @Test
    void a_date_known_to_the_month_counts_as_its_middle_and_is_said() {
        told.then(joined(LEKU, "2014-01"), left(LEKU, "2014-02-15", ExitReason.WITHDREW));
        assertThat(days(ask())).containsExactly(30);
        assertThat(ask().cautions()).anyMatch(caution -> caution.startsWith("1 have a date known to the month"));
    }

    @Test
    void the_sentence_is_made_from_the_figures_and_says_what_they_do_not_show() {
        for (int at = 0; at < 10; at++) {
            var person = new PersonId(new UUID(6, at));
            told.then(joined(person, "2013-12-01"));
            if (at < 2) {
                told.then(left(person, "2014-02-01", ExitReason.WITHDREW));
            }
        }
        assertThat(ask().sentence())
                .isEqualTo("Of 10 people followed from joining until 2014-12-01, 2 left; still members are an estimated"
                        + " 80.0% after 6 months (40.9% to 94.6%), 80.0% after 12 months (40.9% to 94.6%). Fewer than half"
                        + " have left so far, so no median can be given. This does not show why people stay, nor that the"
                        + " group is the reason.");
    }

    @Test
    void figures_that_rest_on_fewer_than_five_people_are_marked() {
        told.then(joined(LEKU, "2013-12-01"));
        assertThat(ask().cautions()).anyMatch(caution -> caution.startsWith("Fewer than 5 people"));
        assertThat(ask().sentence()).contains("too few were followed for half a year");
    }

    @Test
    void an_empty_cohort_is_a_sentence_and_no_number() {
        var answer = ask();
        assertThat(answer.people()).isZero();
        assertThat(answer.steps()).isEmpty();
        assertThat(answer.after()).allMatch(share -> share.staying() == null);
        assertThat(answer.medianDays().days()).isNull();
        assertThat(answer.sentence())
                .isEqualTo(
                        "Nobody who was asked about had joined a group by 2014-12-01, so there is nothing to estimate.");
    }

    private int people(
            @Nullable Area area,
            @Nullable GroupId group,
            @Nullable GroupKind groupKind,
            @Nullable PersonKind kind,
            @Nullable GroupRole role) {
        return Objects.requireNonNull(
                ask(joining(area, group, groupKind, kind, role, null)).people());
    }

    private Retention ask() {
        return ask(joining(null, null, null, null, null, null));
    }

    private Retention askFromRecovery() {
        return ask(new Selection(Clock.RECOVERY, Leaving.EXIT, Spells.FIRST, null, null, null, null, null, null));
    }

    private static Selection joining(
            @Nullable Area area,
            @Nullable GroupId group,
            @Nullable GroupKind groupKind,
            @Nullable PersonKind kind,
            @Nullable GroupRole role,
            @Nullable LocalDate cutOff) {
        return new Selection(Clock.JOINING, Leaving.EXIT, Spells.FIRST, area, group, groupKind, kind, role, cutOff);
    }

    private Retention ask(Selection selection) {
        return Asking.of(told.documents(), Asking.plainly(selection), TODAY, Disclosure.EVERYTHING);
    }

    private static @Nullable Double after(Retention answer, int months) {
        return answer.after().stream()
                .filter(share -> share.months() == months)
                .findFirst()
                .orElseThrow()
                .staying();
    }

    private static List<Integer> days(Retention answer) {
        return answer.steps().stream().map(step -> step.day()).toList();
    }

    private static PartialDate on(String date) {
        return PartialDate.of(date);
    }

    private static MembershipId membership(PersonId person) {
        return new MembershipId(new UUID(4, person.value().getLeastSignificantBits()));
    }

    private static DomainEvent formed(GroupId group, GroupKind kind, String area) {
        return new GroupFormed(
                group,
                on("2009-01-01"),
                "a group",
                kind,
                MeetingFormat.FACE_TO_FACE,
                Schedule.of(Cadence.MONTHLY),
                Area.of(area));
    }

    private static DomainEvent met(GroupId group, String day) {
        return new MeetingRecorded(
                group,
                on(day),
                new UUID(2, day.hashCode()),
                LocalDate.parse(day),
                MeetingFormat.FACE_TO_FACE,
                Map.of(),
                0,
                Set.of(),
                null);
    }

    private static DomainEvent retracted(GroupId group, String day) {
        return new MeetingRetracted(
                group,
                on("2014-12-24"),
                new UUID(2, day.hashCode()),
                LocalDate.parse(day),
                true,
                Set.of(),
                Confidential.of("wrong date"));
    }

    private static DomainEvent joined(PersonId person, String day) {
        return joined(NANYORAE, person, day, GroupRole.MEMBER, null);
    }

    private static DomainEvent joined(
            GroupId group, PersonId person, String day, GroupRole role, @Nullable LocalDate observedFrom) {
        return new PersonJoinedGroup(group, on(day), membership(person), person, role, observedFrom);
    }

    private static DomainEvent left(PersonId person, String day, ExitReason reason) {
        return new PersonLeftGroup(NANYORAE, on(day), membership(person), person, reason);
    }

    private static DomainEvent corrected(PersonId person, String joined, @Nullable String left) {
        return new MembershipDatesCorrected(
                NANYORAE,
                on("2014-12-24"),
                membership(person),
                person,
                on(joined),
                left == null ? null : on(left),
                Confidential.of("as the register says"));
    }

    private static DomainEvent recovered(PersonId person, String day) {
        return new MilestoneReached(person, on(day), RECOVERY, Step.SATISFACTORY_RECOVERY, null, null);
    }

    private static DomainEvent registered(PersonId person, PersonKind kind) {
        return new PersonRegistered(
                person,
                on("2009-01-01"),
                Set.of(kind),
                Area.of("KE/Laikipia"),
                new Details("Leku", Sex.FEMALE, null, null, null));
    }
}
