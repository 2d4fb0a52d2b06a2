package org.waymark.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;
import org.waymark.access.Account;
import org.waymark.access.Caller;
import org.waymark.access.Reach;
import org.waymark.command.access.AccountCommand.AssignArea;
import org.waymark.command.access.AccountCommand.ChangeRole;
import org.waymark.command.access.AccountCommand.CloseAccount;
import org.waymark.command.access.AccountCommand.CoverCaseLoad;
import org.waymark.command.access.AccountCommand.EndAssignment;
import org.waymark.command.access.AccountCommand.OpenAccount;
import org.waymark.command.oversight.OversightWith;
import org.waymark.command.shared.ActingAs;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.AccountEvent;
import org.waymark.events.access.AccountEvent.AccountClosed;
import org.waymark.events.access.AccountEvent.AccountOpened;
import org.waymark.events.access.AccountEvent.AreaAssigned;
import org.waymark.events.access.AccountEvent.AssignmentEnded;
import org.waymark.events.access.AccountEvent.CaseLoadCovered;
import org.waymark.events.access.AccountEvent.RoleChanged;
import org.waymark.events.access.Role;
import org.waymark.keys.PersonalData;

/** Accounts as an administrator keeps them, and what they reach on a day. Today is 15 March 2026. */
class StaffAccountTest {
    private static final AccountId ESTHER = AccountId.of("esther-7");
    private static final AccountId ABU = AccountId.of("abu-2");
    private static final Area TAMALE = Area.of("GH/Northern/Tamale");
    private static final PartialDate MARCH = PartialDate.of("2026-03-10");
    private static final UUID ONE = UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-0000000000a1");
    private static final Caller KEEPER = new Caller(AccountId.of("keeper"), Role.ADMINISTRATOR, Reach.NOWHERE);
    private static final AccountOpened OPENED = new AccountOpened(ESTHER, MARCH, Role.CASE_WORKER);

    @Test
    void an_account_is_opened_with_its_areas() {
        fixture(KEEPER)
                .givenNoPriorActivity()
                .when(new OpenAccount(ESTHER, MARCH, Role.CASE_WORKER, List.of(TAMALE)))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(OPENED::equals),
                        Matchers.matches((Object event) -> event instanceof AreaAssigned given
                                && given.area().equals(TAMALE)
                                && given.until() == null),
                        Matchers.andNoMore())));
    }

    @Test
    void a_name_is_used_once_and_the_operators_never() {
        refused(KEEPER, Rejection.ID_TAKEN, new OpenAccount(ESTHER, MARCH, Role.RESEARCHER, List.of()), OPENED);
        refused(
                KEEPER,
                Rejection.ID_TAKEN,
                new OpenAccount(Caller.OPERATOR.account(), MARCH, Role.ADMINISTRATOR, List.of()));
    }

    @Test
    void nobody_raises_or_closes_themselves() {
        var self = new Caller(ESTHER, Role.ADMINISTRATOR, Reach.NOWHERE);
        refused(self, Rejection.OWN_ACCOUNT, new ChangeRole(ESTHER, MARCH, Role.SUPERVISOR), OPENED);
        refused(self, Rejection.OWN_ACCOUNT, new CloseAccount(ESTHER, MARCH), OPENED);
        fixture(KEEPER)
                .given(OPENED)
                .when(new ChangeRole(ESTHER, MARCH, Role.SUPERVISOR), seen(0))
                .expectEvents(new RoleChanged(ESTHER, MARCH, Role.SUPERVISOR));
    }

    @Test
    void only_who_keeps_accounts_changes_them_even_behind_the_door() {
        var worker = new Caller(ABU, Role.CASE_WORKER, Reach.EVERYWHERE);
        refused(worker, Rejection.ACCOUNT_NOT_FOUND, new AssignArea(ESTHER, MARCH, ONE, TAMALE, null), OPENED);
    }

    @Test
    void an_assignment_ends_once() {
        var given = new AreaAssigned(ESTHER, MARCH, ONE, TAMALE, null);
        fixture(KEEPER)
                .given(OPENED, given)
                .when(new EndAssignment(ESTHER, MARCH, ONE))
                .expectEvents(new AssignmentEnded(ESTHER, MARCH, ONE));
        refused(
                KEEPER,
                Rejection.ASSIGNMENT_NOT_FOUND,
                new EndAssignment(ESTHER, MARCH, ONE),
                OPENED,
                given,
                new AssignmentEnded(ESTHER, MARCH, ONE));
        refused(KEEPER, Rejection.NOTHING_TO_CHANGE, new CoverCaseLoad(ESTHER, MARCH, ONE, ESTHER, null), OPENED);
    }

    @Test
    void an_area_and_a_stand_in_hold_from_their_first_day_to_their_last() {
        var until = PartialDate.of("2026-03-20");
        var account = replay(
                OPENED,
                new AreaAssigned(ESTHER, MARCH, ONE, TAMALE, until),
                new CaseLoadCovered(ESTHER, MARCH, UUID.randomUUID(), ABU, until));
        for (var day : List.of("2026-03-09", "2026-03-21")) {
            var reach = account.callerOn(LocalDate.parse(day)).reach();
            assertThat(reach.holds(TAMALE)).as(day).isFalse();
            assertThat(reach.caseLoads()).as(day).isEqualTo(Set.of(ESTHER));
        }
        for (var day : List.of("2026-03-10", "2026-03-20")) {
            var reach = account.callerOn(LocalDate.parse(day)).reach();
            assertThat(reach.holds(Area.of("GH/Northern/Tamale/Kanvili")))
                    .as(day)
                    .isTrue();
            assertThat(reach.holds(Area.of("GH/Northern/Tamale East"))).as(day).isFalse();
            assertThat(reach.holds(Area.of("KE"), ABU)).as(day).isTrue();
            assertThat(reach.touches(Area.of("GH"))).as(day).isTrue();
        }
    }

    @Test
    void a_closed_account_stays_on_record() {
        assertThat(replay(OPENED, new AccountClosed(ESTHER, MARCH)).open()).isFalse();
    }

    private static Account replay(AccountEvent... events) {
        Account account = null;
        for (var event : events) {
            account = Account.after(account, event);
        }
        return Objects.requireNonNull(account);
    }

    private static void refused(Caller caller, Rejection code, AccountCommand command, Object... history) {
        fixture(caller)
                .given(history)
                .when(command, seen(history.length - 1))
                .expectNoEvents()
                .expectException(Matchers.matches((CommandRejected refusal) -> refusal.rejection() == code));
    }

    private static Map<String, Object> seen(long version) {
        return version < 0 ? Map.of() : Map.of(CommandContext.EXPECTED_VERSION, version);
    }

    private static FixtureConfiguration<StaffAccount> fixture(Caller caller) {
        return new AggregateTestFixture<>(StaffAccount.class)
                .registerInjectableResource(Clock.fixed(Instant.parse("2026-03-15T09:00:00Z"), ZoneOffset.UTC))
                .registerInjectableResource(PersonalData.none().keys())
                .registerInjectableResource(OversightWith.nothing())
                .registerCommandHandlerInterceptor(ActingAs.as(caller));
    }
}
