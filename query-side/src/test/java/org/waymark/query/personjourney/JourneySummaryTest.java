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
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.ConsentGiven;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.events.person.Sex;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.Happenings;
import org.waymark.query.Told;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.summary.JourneySummary;
import org.waymark.query.personjourney.summary.JourneySummary.Consent;
import org.waymark.query.personjourney.summary.JourneySummary.Tie;
import org.waymark.query.personjourney.summary.SummaryOfJourney;

/** Events in, where somebody stands out. */
class JourneySummaryTest {
    private final Told<PersonJourney> told = Told.to(new PersonJourneyFold(), registered(AMARA, "Amara", "2014-01-03"));

    @Test
    void a_member_counts_days_since_joining_and_since_satisfactory_recovery() {
        told.then(joined(GROUP, 1, AMARA, "2014-02-01"), reached(AMARA, 1, Step.SATISFACTORY_RECOVERY, "2014-12-01"));
        var summary = summary("2015-02-01");
        assertThat(summary.daysSinceJoining()).isEqualTo(365);
        assertThat(summary.recoveredOn()).isEqualTo(on("2014-12-01"));
        assertThat(summary.daysSinceRecovery()).isEqualTo(62);
        assertThat(summary.memberAfterRecovery()).isTrue();
    }

    @Test
    void before_recovery_nothing_is_said_of_staying_after_it() {
        told.then(joined(GROUP, 1, AMARA, "2014-02-01"), reached(AMARA, 1, Step.SATISFACTORY_RECOVERY, "2014-12-01"));
        assertThat(summary("2014-11-30").memberAfterRecovery()).isNull();
        assertThat(summary("2014-11-30").recoveredOn()).isNull();
    }

    @Test
    void a_recovery_corrected_to_an_earlier_day_counts_from_that_day_and_a_retracted_one_not_at_all() {
        told.then(
                reached(AMARA, 1, Step.SATISFACTORY_RECOVERY, "2014-12-01"),
                new MilestoneCorrected(
                        AMARA,
                        on("2015-03-01"),
                        id(5_001),
                        Step.SATISFACTORY_RECOVERY,
                        on("2014-10-01"),
                        Confidential.of("read again")));
        assertThat(summary("2014-11-01").recoveredOn()).isEqualTo(on("2014-10-01"));
        told.then(new MilestoneRetracted(AMARA, on("2015-03-02"), id(5_001), Confidential.of("another person")));
        assertThat(summary("2015-04-01").recoveredOn()).isNull();
    }

    @Test
    void details_changed_before_a_registration_typed_too_late_are_not_undone_by_it() {
        var details = new Details("Amara B.", Sex.FEMALE, null, null, null);
        told.then(
                new RegistrationCorrected(AMARA, on("2015-01-01"), on("2013-01-03"), Confidential.of("wrong year")),
                new DetailsChanged(AMARA, on("2013-06-01"), Set.of(), Area.of("GH"), details));
        assertThat(summary("2015-02-01").details()).isEqualTo(details);
    }

    @Test
    void leaving_and_coming_back_makes_two_spells() {
        told.then(
                joined(GROUP, 1, AMARA, "2014-02-01"),
                left(GROUP, 1, AMARA, "2014-05-02", ExitReason.WITHDREW),
                joined(GROUP, 2, AMARA, "2014-09-01"),
                new RoleTaken(GROUP, on("2014-10-01"), Happenings.membership(2), AMARA, GroupRole.TREASURER));
        var spells = summary("2014-12-01").memberships();
        assertThat(spells)
                .extracting(spell -> spell.current() + " " + spell.days())
                .containsExactly("false 90", "true 91");
        assertThat(spells.getLast().role()).isEqualTo(GroupRole.TREASURER);
        assertThat(summary("2014-06-01").memberAfterRecovery()).isNull();
        assertThat(summary("2014-05-01").memberships()).singleElement().satisfies(spell -> {
            assertThat(spell.current()).isTrue();
            assertThat(spell.leftOn()).isNull();
        });
    }

    @Test
    void whoever_has_left_in_some_month_is_no_member_until_it_is_over() {
        told.then(joined(GROUP, 1, AMARA, "2014-02-01"), left(GROUP, 1, AMARA, "2014-05", ExitReason.WITHDREW));
        assertThat(summary("2014-05-10").memberships()).singleElement().satisfies(spell -> {
            assertThat(spell.current()).isFalse();
            assertThat(spell.leftOn()).isEqualTo(on("2014-05"));
        });
    }

    @Test
    void a_leaving_that_was_corrected_away_leaves_a_member() {
        told.then(
                joined(GROUP, 1, AMARA, "2014-02-01"),
                left(GROUP, 1, AMARA, "2014-05-02", ExitReason.WITHDREW),
                new MembershipDatesCorrected(
                        GROUP,
                        on("2014-06-01"),
                        Happenings.membership(1),
                        AMARA,
                        on("2014-01-20"),
                        null,
                        Confidential.of("wrong name")));
        assertThat(summary("2014-12-01").memberships()).singleElement().satisfies(spell -> {
            assertThat(spell.current()).isTrue();
            assertThat(spell.joinedOn()).isEqualTo(on("2014-01-20"));
            assertThat(spell.reason()).isNull();
        });
    }

    @Test
    void attendance_counts_the_sheets_of_the_months_before_the_day_and_leaves_the_excused_out_of_the_share() {
        told.then(
                met(GROUP, 1, "2013-12-01", Map.of(AMARA, Mark.ABSENT)),
                met(GROUP, 2, "2014-02-05", Map.of(AMARA, Mark.PRESENT)),
                met(GROUP, 3, "2014-11-05", Map.of(AMARA, Mark.EXCUSED)),
                met(GROUP, 4, "2014-11-20", Map.of(AMARA, Mark.NOT_MARKED)),
                met(GROUP, 5, "2014-12-01", Map.of(AMARA, Mark.PRESENT)),
                met(GROUP, 6, "2014-12-02", Map.of(AMARA, Mark.PRESENT)));
        var year = summary("2014-12-01").lastTwelveMonths();
        assertThat(year.sheets()).isEqualTo(4);
        assertThat(year.share()).isEqualTo(2.0 / 3);
        var quarter = summary("2014-12-01").lastThreeMonths();
        assertThat(quarter.present()).isEqualTo(1);
        assertThat(quarter.excused()).isEqualTo(1);
        assertThat(quarter.notMarked()).isEqualTo(1);
        assertThat(summary("2013-06-01").lastThreeMonths().share()).isNull();
    }

    @Test
    void a_withdrawal_wins_over_an_agreement_of_the_same_day_or_of_its_month() {
        told.then(
                new ConsentWithdrawn(AMARA, on("2014-03-05"), ConsentPurpose.RESEARCH),
                new ConsentGiven(AMARA, on("2014-03"), ConsentPurpose.RESEARCH));
        assertThat(summary("2014-12-01").consents())
                .containsEntry(ConsentPurpose.RESEARCH, Consent.WITHDRAWN)
                .containsEntry(ConsentPurpose.CARE, Consent.NOT_ASKED);
        told.then(new ConsentGiven(AMARA, on("2014-04-01"), ConsentPurpose.RESEARCH));
        assertThat(summary("2014-12-01").consents()).containsEntry(ConsentPurpose.RESEARCH, Consent.GIVEN);
    }

    @Test
    void in_the_middle_of_a_full_case_the_summary_tells_what_holds_that_day() {
        told.then(everything());
        var summary = summary("2014-05-15");
        assertThat(summary.details().name()).isEqualTo(Confidential.of("Amara B."));
        assertThat(summary.caseWorker()).hasToString("kofi");
        assertThat(summary.carers()).extracting(Tie::personId).containsExactly(BINTU);
        assertThat(summary.peerSupporters()).hasSize(1);
        assertThat(summary.openSetbacks())
                .singleElement()
                .satisfies(open -> assertThat(open.days()).isEqualTo(14));
        assertThat(summary.livelihoods()).singleElement().satisfies(work -> {
            assertThat(work.kind()).isEqualTo(LivelihoodKind.CRAFTS);
            assertThat(work.income()).isEqualTo(IncomeBand.MIDDLE);
            assertThat(work.careHours()).isEqualTo(6);
        });
        assertThat(summary.stabilised()).isNotNull();
        assertThat(summary.lastContact())
                .satisfies(contact -> assertThat(contact.daysAgo()).isEqualTo(125));
        assertThat(summary.admitted()).isFalse();
        assertThat(summary("2014-03-05").admitted()).isTrue();
    }

    @Test
    void at_the_end_of_a_full_case_what_ended_is_gone_from_the_summary() {
        told.then(everything());
        var summary = summary("2014-12-03");
        assertThat(summary.closed()).isEqualTo(ClosingReason.MOVED_AWAY);
        assertThat(summary("2014-12-06").closed()).isNull();
        assertThat(summary.carers()).isEmpty();
        assertThat(summary.peerSupporters()).isEmpty();
        assertThat(summary.openSetbacks()).isEmpty();
        assertThat(summary.livelihoods()).isEmpty();
        assertThat(summary.memberAfterRecovery()).isFalse();
    }

    private static DomainEvent[] everything() {
        var events = new ArrayList<>(EveryEvent.ofThePerson().stream().skip(1).toList());
        events.addAll(EveryEvent.ofRecoveryAndWork());
        events.addAll(EveryEvent.ofTheGroup());
        return events.toArray(DomainEvent[]::new);
    }

    private JourneySummary summary(String day) {
        return SummaryOfJourney.of(
                told.document(AMARA.toString()), new Names(Map.of()), Instruments.builtIn(), LocalDate.parse(day));
    }
}
