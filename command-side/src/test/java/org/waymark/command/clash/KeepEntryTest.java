package org.waymark.command.clash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.command.person.Case.AMINA;

import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.access.Caller;
import org.waymark.access.Reach;
import org.waymark.command.clash.ClashCommand.KeepEntry;
import org.waymark.command.clash.ClashCommand.SetEntryAside;
import org.waymark.command.clash.ClashCommand.TellAccepted;
import org.waymark.command.clash.ClashCommand.TellResent;
import org.waymark.command.oversight.Alone;
import org.waymark.command.person.Case;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.correction.AsideReason;
import org.waymark.events.correction.ClashEvent.EntryAcceptedAfterAll;
import org.waymark.events.correction.ClashEvent.EntryKept;
import org.waymark.events.correction.ClashEvent.EntryResent;
import org.waymark.events.correction.ClashEvent.EntrySetAside;
import org.waymark.events.correction.Concerned;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.PersonEvent.PersonErased;

/** One refused entry, from when it is kept until it is settled. */
class KeepEntryTest {
    private static final UUID ONE = UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-0000000000c1");
    private static final PartialDate TODAY = PartialDate.of("2016-03-01");
    private static final Caller ESTHER = caller("esther", "KE/Laikipia");
    private static final Caller MARY = caller("mary", "KE");
    private static final Caller OTIENO = caller("otieno", "KE/Meru");
    private static final Concerned ABOUT = Concerned.person(AMINA);
    private static final KeepEntry KEEP = keep("CASE_CLOSED", "{\"note\":\"slept badly\"}");
    private static final EntryKept KEPT = new EntryKept(
            ONE,
            TODAY,
            ABOUT,
            ESTHER.account(),
            Area.of("KE/Laikipia"),
            "RecordContact",
            "CASE_CLOSED",
            "the case is closed",
            null,
            Confidential.of("{\"note\":\"slept badly\"}"));

    @Test
    void an_entry_is_kept_once_whatever_is_against_it_the_next_time() {
        accepts(ESTHER, KEEP, KEPT);
        accepts(ESTHER, KEEP, null, KEPT);
        accepts(ESTHER, keep("AFTER_DEATH", "{\"note\":\"slept badly\"}"), null, KEPT);
    }

    @Test
    void an_id_stands_for_one_entry_of_one_sender() {
        refuses(ESTHER, keep("CASE_CLOSED", "{}"), Rejection.COMMAND_ID_REUSED, KEPT);
        refuses(MARY, KEEP, Rejection.COMMAND_ID_REUSED, KEPT);
    }

    @Test
    void nothing_is_kept_about_somebody_who_is_not_the_senders_or_was_erased() {
        refuses(OTIENO, KEEP, Rejection.OUTSIDE_YOUR_REACH);
        var erased = new PersonErased(AMINA, TODAY, ErasureReason.ASKED_BY_PERSON);
        given(ESTHER, new DomainEvent[] {Case.registered(AMINA), erased})
                .when(KEEP)
                .expectNoEvents()
                .expectException(
                        Matchers.matches((CommandRejected refusal) -> refusal.rejection() == Rejection.ERASED));
    }

    @Test
    void it_is_settled_once() {
        var aside = new SetEntryAside(ONE, TODAY, AsideReason.NOT_SO, "she was in Accra");
        var setAside = new EntrySetAside(
                ONE, TODAY, ABOUT, MARY.account(), AsideReason.NOT_SO, Confidential.of("she was in Accra"));
        var resent = new EntryResent(ONE, TODAY, ABOUT, MARY.account(), ONE);
        accepts(MARY, aside, setAside, KEPT);
        accepts(MARY, new TellResent(ONE, TODAY, ONE), resent, KEPT);
        refuses(MARY, aside, Rejection.CLASH_RESOLVED, KEPT, resent);
        accepts(MARY, new TellResent(ONE, TODAY, ONE), null, KEPT, setAside);
        refuses(OTIENO, aside, Rejection.CLASH_NOT_FOUND, KEPT);
    }

    @Test
    void only_what_its_own_sender_sends_again_settles_it_by_being_accepted() {
        var accepted = new EntryAcceptedAfterAll(ONE, TODAY, ABOUT, ESTHER.account());
        accepts(ESTHER, new TellAccepted(ONE, TODAY), accepted, KEPT);
        accepts(MARY, new TellAccepted(ONE, TODAY), null, KEPT);
    }

    private static KeepEntry keep(String code, String json) {
        return new KeepEntry(ONE, TODAY, ABOUT, "RecordContact", json, code, "the case is closed", null);
    }

    private static void accepts(Caller by, Object command, @Nullable DomainEvent event, DomainEvent... history) {
        given(by, new DomainEvent[] {Case.registered(AMINA)}, history)
                .when(command)
                .expectSuccessfulHandlerExecution()
                .expectEvents(event == null ? new Object[0] : new Object[] {event});
    }

    private static void refuses(Caller by, Object command, Rejection code, DomainEvent... history) {
        given(by, new DomainEvent[] {Case.registered(AMINA)}, history)
                .when(command)
                .expectNoEvents()
                .expectException(Matchers.matches((CommandRejected refusal) -> {
                    assertThat(refusal.rejection()).isEqualTo(code);
                    return true;
                }));
    }

    private static TestExecutor<Clash> given(Caller by, DomainEvent[] record, DomainEvent... history) {
        return Alone.of(Clash.class, by, record).after(history);
    }

    private static Caller caller(String name, String area) {
        var account = AccountId.of(name);
        return new Caller(account, Role.CASE_WORKER, new Reach(false, Set.of(Area.of(area)), Set.of(account)));
    }
}
