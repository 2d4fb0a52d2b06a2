package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.ExitReason;
import org.waymark.events.person.PersonKind;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;

/** Events in: who stays after a satisfactory recovery. */
class FromRecoveryTest extends Followed {
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
    void the_order_of_recording_does_not_matter() {
        told.then(recovered(LEKU, "2014-06-01"));
        told.then(joined(LEKU, "2013-01-01"));
        told.then(registered(LEKU, PersonKind.PERSON_WITH_MENTAL_ILLNESS));
        assertThat(askFromRecovery().people()).isEqualTo(1);
    }
}
