package org.waymark.query.personjourney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.left;
import static org.waymark.query.Happenings.met;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.reached;
import static org.waymark.query.Happenings.registered;
import static org.waymark.query.personjourney.EveryEvent.AMARA;
import static org.waymark.query.personjourney.EveryEvent.BINTU;
import static org.waymark.query.personjourney.EveryEvent.GROUP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.Institution;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonEvent.CarerUnlinked;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.PersonAdmitted;
import org.waymark.events.person.PersonEvent.PersonDischarged;
import org.waymark.events.person.PersonKind;
import org.waymark.events.recovery.Step;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.Happenings;
import org.waymark.query.Told;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.known.Standing;
import org.waymark.query.personjourney.known.WholePerson;
import org.waymark.query.personjourney.summary.JourneySummary;
import org.waymark.query.personjourney.summary.SummaryOfJourney;
import org.waymark.query.personjourney.timeline.Timeline;
import org.waymark.query.personjourney.timeline.TimelineEntry;

/** Where somebody stood on a day that is past, and entries known to the month that end what is known to the day. */
class JourneyOfADayTest {
    private final Told<PersonJourney> told = Told.to(new PersonJourneyFold(), registered(AMARA, "Amara", "2014-01-03"));

    @Test
    void a_role_is_that_of_the_day_asked_about() {
        told.then(
                joined(GROUP, 1, AMARA, "2014-02-01"),
                new RoleTaken(GROUP, on("2015-06-01"), Happenings.membership(1), AMARA, GroupRole.TREASURER),
                new RoleTaken(GROUP, on("2014-10-01"), Happenings.membership(1), AMARA, GroupRole.SECRETARY));
        assertThat(role("2014-09-30")).isEqualTo(GroupRole.MEMBER);
        assertThat(role("2014-10-01")).isEqualTo(GroupRole.SECRETARY);
        assertThat(role("2015-06-01")).isEqualTo(GroupRole.TREASURER);
    }

    @Test
    void a_role_taken_in_the_year_of_joining_is_not_undone_by_the_joining() {
        told.then(
                joined(GROUP, 1, AMARA, "2014-02-01"),
                new RoleTaken(GROUP, on("2014"), Happenings.membership(1), AMARA, GroupRole.TREASURER));
        assertThat(role("2014-09-30")).isEqualTo(GroupRole.TREASURER);
    }

    @Test
    void nobody_was_ever_in_a_group_that_they_were_entered_in_by_mistake() {
        told.then(
                joined(GROUP, 1, AMARA, "2014-02-01"),
                left(GROUP, 1, AMARA, "2014-08-01", ExitReason.ENROLLED_IN_ERROR),
                reached(AMARA, 1, Step.SATISFACTORY_RECOVERY, "2014-03-01"));
        assertThat(summary("2014-05-01").memberships()).isEmpty();
        assertThat(summary("2014-05-01").memberAfterRecovery()).isFalse();
        assertThat(summary("2014-09-01").joinedOn()).isNull();
        assertThat(summary("2014-09-01").memberships()).singleElement().satisfies(spell -> {
            assertThat(spell.current()).isFalse();
            assertThat(spell.reason()).isEqualTo(ExitReason.ENROLLED_IN_ERROR);
        });
    }

    @Test
    void whoever_came_out_in_the_month_they_went_in_is_not_inside_for_ever() {
        told.then(
                new PersonAdmitted(AMARA, on("2014-05-20"), id(7), Institution.HOSPITAL),
                new PersonDischarged(AMARA, on("2014-05"), id(7)));
        assertThat(summary("2014-06-01").admitted()).isFalse();
    }

    @Test
    void a_case_reopened_in_the_month_it_was_closed_is_open() {
        told.then(
                new CaseClosed(AMARA, on("2014-05-20"), ClosingReason.WITHDREW),
                new CaseReopened(AMARA, on("2014-05"), null));
        assertThat(summary("2014-06-01").closed()).isNull();
        told.then(new CaseClosed(AMARA, on("2014-07-01"), ClosingReason.MOVED_AWAY));
        assertThat(summary("2014-06-30").closed()).isNull();
        assertThat(summary("2014-07-01").closed()).isEqualTo(ClosingReason.MOVED_AWAY);
    }

    @Test
    void a_carer_who_ended_in_the_month_they_began_is_no_carer_and_one_told_of_late_ends_no_later_one() {
        told.then(
                new CarerLinked(AMARA, on("2014-05-20"), BINTU, CareRelation.FRIEND),
                new CarerUnlinked(AMARA, on("2014-05"), BINTU));
        assertThat(summary("2014-06-01").carers()).isEmpty();
        told.then(new CarerLinked(AMARA, on("2015-01-01"), BINTU, CareRelation.FRIEND));
        assertThat(summary("2015-01-01").carers()).hasSize(1);
    }

    @Test
    void whoever_is_ill_under_one_record_and_a_carer_under_the_other_is_both() {
        var ill = Told.to(
                new PersonJourneyFold(),
                registered(AMARA, "Amara", "2014-01-03", PersonKind.PERSON_WITH_MENTAL_ILLNESS));
        var carer = Told.to(new PersonJourneyFold(), registered(BINTU, "Binta", "2014-01-05", PersonKind.CARER));
        var whole = new WholePerson(ill.document(AMARA.toString()), List.of(carer.document(BINTU.toString())));
        var summary = SummaryOfJourney.of(whole, new Names(Map.of()), Instruments.builtIn(), day("2014-06-01"));
        assertThat(summary.kinds()).containsExactlyInAnyOrder(PersonKind.values());
    }

    @Test
    void a_mark_says_that_it_was_corrected_on_every_day() {
        told.then(
                joined(GROUP, 1, AMARA, "2014-02-01"),
                met(GROUP, 1, "2014-03-05", Map.of(AMARA, Mark.ABSENT)),
                new AttendanceCorrected(
                        GROUP,
                        on("2015-01-10"),
                        id(1),
                        day("2014-03-05"),
                        AMARA,
                        Mark.ABSENT,
                        Mark.PRESENT,
                        Confidential.of("misread")));
        assertThat(Timeline.of(own(), new Names(Map.of()), Instruments.builtIn(), day("2014-04-01")))
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.MEETING)
                .extracting(TimelineEntry::standing)
                .containsExactly(Standing.CORRECTED);
    }

    private GroupRole role(String day) {
        return summary(day).memberships().getFirst().role();
    }

    private PersonJourney own() {
        return told.document(AMARA.toString());
    }

    private JourneySummary summary(String day) {
        return SummaryOfJourney.of(own(), new Names(Map.of()), Instruments.builtIn(), day(day));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
