package org.waymark.query.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.day;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.on;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.ExitReason;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.StabilisedOutcome;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;

/** Events in, the numbers about people out. */
class PeopleCountedTest extends TwoGroupsCounted {
    @Test
    void people_are_counted_as_of_the_last_day() {
        var people = report("2014-01-01", "2014-01-31").people();
        assertThat(people.registered()).isEqualTo(2);
        assertThat(people.byKind()).isEqualTo(Map.of(PersonKind.PERSON_WITH_MENTAL_ILLNESS, 1, PersonKind.CARER, 1));
        assertThat(people.activeMembers()).isEqualTo(1);
        assertThat(report("2014-01-01", "2014-02-01").people().activeMembers()).isEqualTo(2);
    }

    @Test
    void a_closed_case_is_not_counted_while_it_is_closed() {
        told.then(
                new CaseClosed(LEKU, on("2014-03-01"), ClosingReason.WITHDREW),
                new CaseReopened(LEKU, on("2014-05-01"), null));
        assertThat(report("2014-01-01", "2014-02-28").people().registered()).isEqualTo(2);
        assertThat(report("2014-01-01", "2014-04-01").people().registered()).isEqualTo(1);
        assertThat(report("2014-01-01", "2014-05-01").people().registered()).isEqualTo(2);
    }

    @Test
    void stabilised_is_what_the_latest_assessment_of_that_day_found_whatever_was_recorded_last() {
        told.then(
                assessed("2014-03-01", StabilisedOutcome.NOT_YET),
                assessed("2014-01-01", StabilisedOutcome.STABILISED));
        assertThat(report("2014-01-01", "2014-02-01").people().stabilised()).isEqualTo(1);
        assertThat(report("2014-01-01", "2014-03-01").people().stabilised()).isZero();
    }

    @Test
    void work_counts_from_its_beginning_to_its_end() {
        var work = new UUID(2, 2);
        told.then(
                new LivelihoodStarted(
                        LEKU, on("2014-01-10"), work, LivelihoodKind.CRAFTS, NANYORAE, IncomeBand.LOW, null),
                new LivelihoodEnded(LEKU, on("2014-03-10"), work, LivelihoodEndReason.SOLD));
        assertThat(report("2014-01-01", "2014-01-09").people().inWork()).isZero();
        var during = report("2014-01-01", "2014-03-09").people();
        assertThat(during.inWork()).isEqualTo(1);
        assertThat(during.byWork()).isEqualTo(Map.of(LivelihoodKind.CRAFTS, 1));
        assertThat(report("2014-01-01", "2014-03-10").people().inWork()).isZero();
    }

    @Test
    void the_recovered_who_stay_are_counted_until_they_leave_and_a_retraction_takes_the_recovery_back() {
        var milestone = new UUID(2, 3);
        told.then(new MilestoneReached(LEKU, on("2014-01-10"), milestone, Step.SATISFACTORY_RECOVERY, null, null));
        assertThat(report("2014-01-01", "2014-02-01").people().recoveredStillMembers())
                .isEqualTo(1);
        told.then(left(NANYORAE, LEKU, "2014-01-20", ExitReason.RECOVERED_AND_LEFT));
        var gone = report("2014-01-01", "2014-02-01").people();
        assertThat(gone.recovered()).isEqualTo(1);
        assertThat(gone.recoveredStillMembers()).isZero();
        told.then(new MilestoneRetracted(LEKU, on("2014-02-01"), milestone, Confidential.of("another person")));
        assertThat(report("2014-01-01", "2014-02-01").people().recovered()).isZero();
    }

    @Test
    void somebody_counts_from_the_day_their_registration_was_corrected_to() {
        assertThat(report("2008-01-01", "2008-12-31").people().registered()).isZero();
        told.then(new RegistrationCorrected(LEKU, on("2015-01-01"), on("2008-06-01"), Confidential.of("wrong year")));
        assertThat(report("2008-01-01", "2008-12-31").people().registered()).isEqualTo(1);
        told.then(new RegistrationCorrected(LEKU, on("2015-01-02"), on("2011"), Confidential.of("wrong again")));
        assertThat(report("2008-01-01", "2008-12-31").people().registered()).isZero();
    }

    private static StabilisedAssessed assessed(String day, StabilisedOutcome outcome) {
        return new StabilisedAssessed(LEKU, on(day), UUID.randomUUID(), outcome, null);
    }
}
