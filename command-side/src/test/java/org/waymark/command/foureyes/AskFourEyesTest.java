package org.waymark.command.foureyes;

import java.util.Set;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.access.Caller;
import org.waymark.access.Reach;
import org.waymark.command.foureyes.FourEyesCommand.AskFourEyes;
import org.waymark.command.oversight.Alone;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.correction.FourEyesEvent.FourEyesAsked;

class AskFourEyesTest {
    private static final PartialDate TODAY = PartialDate.of("2016-03-01");
    private static final Area GHANA = Area.of("GH");

    @Test
    void an_administrator_asks_for_four_eyes_in_an_area_or_everywhere() {
        given(Role.ADMINISTRATOR)
                .when(ask(GHANA, CorrectionKind.MILESTONE))
                .expectEvents(asked(GHANA, CorrectionKind.MILESTONE));
        given(Role.ADMINISTRATOR, asked(GHANA, CorrectionKind.MILESTONE))
                .when(ask(null, CorrectionKind.MILESTONE))
                .expectEvents(asked(null, CorrectionKind.MILESTONE));
    }

    @Test
    void what_is_asked_can_be_asked_no_longer() {
        given(Role.ADMINISTRATOR, asked(GHANA, CorrectionKind.MILESTONE))
                .when(ask(GHANA))
                .expectEvents(asked(GHANA));
        refused(Role.ADMINISTRATOR, Rejection.NOTHING_TO_CHANGE, ask(GHANA));
    }

    @Test
    void what_is_asked_already_is_not_asked_again() {
        refused(
                Role.ADMINISTRATOR,
                Rejection.NOTHING_TO_CHANGE,
                ask(GHANA, CorrectionKind.MILESTONE),
                asked(GHANA, CorrectionKind.MILESTONE));
    }

    @Test
    void nobody_else_says_what_is_asked_even_behind_the_door() {
        refused(Role.SUPERVISOR, Rejection.OUTSIDE_YOUR_REACH, ask(GHANA, CorrectionKind.MILESTONE));
    }

    private static AskFourEyes ask(@Nullable Area area, CorrectionKind... kinds) {
        return new AskFourEyes(TODAY, area, Set.of(kinds));
    }

    private static FourEyesAsked asked(@Nullable Area area, CorrectionKind... kinds) {
        return new FourEyesAsked(TODAY, area, Set.of(kinds));
    }

    private static void refused(Role role, Rejection code, AskFourEyes command, FourEyesAsked... history) {
        alone(role).refuses(command, code, history);
    }

    private static TestExecutor<FourEyes> given(Role role, FourEyesAsked... history) {
        return alone(role).after(history);
    }

    private static Alone<FourEyes> alone(Role role) {
        return Alone.of(FourEyes.class, new Caller(AccountId.of("keeper"), role, Reach.EVERYWHERE));
    }
}
