package org.waymark.command.cohort;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.waymark.access.Caller;
import org.waymark.access.Reach;
import org.waymark.command.cohort.CohortCommand.AskCohort;
import org.waymark.command.cohort.CohortCommand.DefineCohort;
import org.waymark.command.oversight.Alone;
import org.waymark.command.oversight.OversightWith;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.research.CohortEvent;
import org.waymark.events.research.CohortEvent.CohortAsked;
import org.waymark.events.research.CohortEvent.CohortDefined;
import org.waymark.events.research.Dimension;

class CohortTest {
    private static final UUID ID = new UUID(1, 1);
    private static final UUID QUESTION = new UUID(2, 1);
    private static final PartialDate TODAY = PartialDate.of("2016-03-01");
    private static final Confidential PURPOSE = Confidential.of("who stays after they have recovered");
    private static final Set<Area> AREAS = Set.of(Area.of("GH"));
    private static final AccountId KOFI = AccountId.of("kofi");

    @Test
    void a_cohort_is_frozen_where_the_log_stands_and_once() {
        given("kofi")
                .when(new DefineCohort(ID, TODAY, PURPOSE, AREAS))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        matches((CohortDefined event) -> event.by().equals(KOFI)
                                && event.position() == 0
                                && event.secret().or("").length() == 44))));
        refused("kofi", Rejection.ID_TAKEN, new DefineCohort(ID, TODAY, PURPOSE, AREAS), defined());
    }

    @Test
    void every_question_is_on_record_under_an_id_of_its_own() {
        given("kofi", defined())
                .when(new AskCohort(ID, TODAY, QUESTION, Set.of(Dimension.SEX)))
                .expectEvents(asked(QUESTION));
        refused(
                "kofi",
                Rejection.ID_TAKEN,
                new AskCohort(ID, TODAY, QUESTION, Set.of(Dimension.AGE)),
                defined(),
                asked(QUESTION));
    }

    @Test
    void nobody_asks_of_another_ones_cohort() {
        refused(
                "yaw",
                Rejection.COHORT_NOT_FOUND,
                new AskCohort(ID, TODAY, QUESTION, Set.of(Dimension.SEX)),
                defined());
    }

    @Test
    void there_is_an_end_to_questions() {
        var history = new ArrayList<CohortEvent>();
        history.add(defined());
        for (int question = 0; question < Cohort.MOST_QUESTIONS; question++) {
            history.add(asked(new UUID(3, question)));
        }
        refused(
                "kofi",
                Rejection.COHORT_FULL,
                new AskCohort(ID, TODAY, QUESTION, Set.of(Dimension.SEX)),
                history.toArray(CohortEvent[]::new));
    }

    @Test
    void too_fine_a_cut_and_none_at_all_are_refused() {
        assertThatThrownBy(() -> new AskCohort(ID, TODAY, QUESTION, EnumSet.allOf(Dimension.class)))
                .isInstanceOfSatisfying(CommandRejected.class, refusal -> {
                    if (refusal.rejection() != Rejection.QUESTION_TOO_FINE) {
                        throw refusal;
                    }
                });
        assertThatThrownBy(() -> new AskCohort(ID, TODAY, QUESTION, Set.of())).hasMessageContaining("dimensions");
    }

    private static CohortDefined defined() {
        return new CohortDefined(ID, TODAY, KOFI, PURPOSE, AREAS, 7, Confidential.of("a secret"));
    }

    private static CohortAsked asked(UUID question) {
        return new CohortAsked(ID, TODAY, KOFI, question, Set.of(Dimension.SEX));
    }

    private static void refused(String by, Rejection code, CohortCommand command, CohortEvent... history) {
        alone(by).refuses(command, code, history);
    }

    private static TestExecutor<Cohort> given(String by, CohortEvent... history) {
        return alone(by).after(history);
    }

    private static Alone<Cohort> alone(String by) {
        return Alone.of(Cohort.class, new Caller(AccountId.of(by), Role.RESEARCHER, Reach.EVERYWHERE))
                .with(OversightWith.log());
    }
}
