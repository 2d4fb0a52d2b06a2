package org.waymark.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.DETAILS;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.REGISTERED;

import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.ChangeDetails;
import org.waymark.command.person.PersonCommand.RegisterPerson;
import org.waymark.command.recovery.RecoveryCommand.ReportSetback;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Receipt;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonEvent.ConsentGiven;
import org.waymark.events.person.PersonKind;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.eventstore.Provenance;

/** The root and its members alike: a command that comes again is answered as the first time. */
class DoingItTwiceTest {
    private static final Set<PersonKind> KINDS = Set.of(PersonKind.PERSON_WITH_MENTAL_ILLNESS);
    private static final Area AREA = Area.of("KE/Laikipia");

    @Test
    void registering_again_is_answered_as_the_first_time() {
        var register = new RegisterPerson(AMINA, REGISTERED, KINDS, AREA, DETAILS);
        Case.unknown()
                .fixture()
                .given(by("1", "same", Case.registered(AMINA)), by("2", "other", consent()))
                .when(register, sentAs("1", "same"))
                .expectNoEvents()
                .expectResultMessagePayload(new Receipt(AMINA.toString(), 0, true));
    }

    @Test
    void what_a_member_decided_is_answered_as_the_first_time() {
        Case.unknown()
                .fixture()
                .given(by("1", "a", Case.registered(AMINA)), by("2", "b", setback()), by("3", "c", consent()))
                .when(report(MAY), sentAs("2", "b"))
                .expectNoEvents()
                .expectResultMessagePayload(new Receipt(AMINA.toString(), 1, true));
    }

    @Test
    void a_repeat_is_answered_though_it_would_be_refused_by_now() {
        var change = new ChangeDetails(AMINA, MAY, KINDS, AREA, DETAILS);
        Case.unknown()
                .fixture()
                .given(by("1", "a", Case.registered(AMINA)), by("2", "b", consent()))
                .when(change, sentAs("2", "b"))
                .expectResultMessagePayload(new Receipt(AMINA.toString(), 1, true));
    }

    @Test
    void another_entry_under_a_used_key_is_refused_by_root_and_member() {
        var register = new RegisterPerson(AMINA, REGISTERED, KINDS, AREA, DETAILS);
        for (var command : new Object[] {register, report(JUNE)}) {
            Case.unknown()
                    .fixture()
                    .given(by("1", "a", Case.registered(AMINA)), by("2", "b", setback()))
                    .when(command, sentAs("2", "something else"))
                    .expectNoEvents()
                    .expectException(Matchers.matches((CommandRejected refusal) -> {
                        assertThat(refusal.rejection()).isEqualTo(Rejection.COMMAND_ID_REUSED);
                        return true;
                    }));
        }
    }

    @Test
    void a_fact_that_says_which_version_it_saw_is_held_to_it_in_a_member_too() {
        Case.unknown()
                .fixture()
                .given(Case.registered(AMINA), consent())
                .when(report(MAY), Map.of(CommandContext.EXPECTED_VERSION, 0L))
                .expectException(Matchers.matches((CommandRejected refusal) -> {
                    assertThat(refusal.rejection()).isEqualTo(Rejection.VERSION_MOVED);
                    return true;
                }));
    }

    private static GenericEventMessage<?> by(String commandId, String fingerprint, DomainEvent event) {
        return new GenericEventMessage<>(event, sentAs(commandId, fingerprint));
    }

    private static Map<String, Object> sentAs(String commandId, String fingerprint) {
        return Map.of(Provenance.COMMAND_ID, commandId, Provenance.FINGERPRINT, fingerprint);
    }

    private static ReportSetback report(PartialDate on) {
        return new ReportSetback(AMINA, on, ONE, SetbackKind.RELAPSE, Severity.MILD, null);
    }

    private static SetbackReported setback() {
        return new SetbackReported(AMINA, MAY, ONE, SetbackKind.RELAPSE, Severity.MILD, null);
    }

    private static ConsentGiven consent() {
        return new ConsentGiven(AMINA, JUNE, ConsentPurpose.RESEARCH);
    }
}
