package org.waymark.command.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.person.Case.AMINA;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.entry.WrittenCommand;
import org.waymark.command.person.Case;
import org.waymark.command.recovery.RecoveryCommand;
import org.waymark.command.recovery.RecoveryCommand.CorrectMilestone;
import org.waymark.command.recovery.RecoveryCommand.ReachMilestone;
import org.waymark.command.recovery.RecoveryCommand.RetractMilestone;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.correction.AsideReason;
import org.waymark.events.correction.ClashEvent.EntryKept;
import org.waymark.events.correction.ClashEvent.EntrySetAside;
import org.waymark.events.correction.Concerned;
import org.waymark.events.correction.CorrectionEvent.CorrectionApplied;
import org.waymark.events.correction.CorrectionEvent.CorrectionApproved;
import org.waymark.events.correction.CorrectionEvent.CorrectionRequested;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.correction.CorrectionReason;
import org.waymark.events.correction.FourEyesEvent.FourEyesAsked;
import org.waymark.events.recovery.Step;
import org.waymark.eventstore.Provenance;

/** What every aggregate is told before it decides, whatever a command says of itself. */
class FourEyesTest {
    private static final PartialDate TODAY = PartialDate.of("2016-03-01");
    private static final UUID ONE = UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-0000000000c1");
    private static final AccountId ESTHER = AccountId.of("esther");
    private static final AccountId MARY = AccountId.of("mary");
    private static final Area LAIKIPIA = Area.of("KE/Laikipia");
    private static final CorrectMilestone CORRECT =
            new CorrectMilestone(AMINA, TODAY, Case.ONE, Step.SELF_CARE, Case.MAY, "The sheet says May");
    private static final RetractMilestone RETRACT = new RetractMilestone(AMINA, TODAY, Case.ONE, "Not so");
    private static final ReachMilestone REACH =
            new ReachMilestone(AMINA, Case.MAY, Case.ONE, Step.SELF_CARE, null, null);
    private static final CorrectionRequested REQUESTED = new CorrectionRequested(
            ONE,
            TODAY,
            Concerned.person(AMINA),
            ESTHER,
            LAIKIPIA,
            CorrectionKind.MILESTONE,
            Case.ONE,
            CorrectionReason.WRONG_DATE,
            Confidential.of(WrittenCommand.of(CORRECT).orElseThrow().json()));
    private static final CorrectionApproved APPROVED =
            new CorrectionApproved(ONE, TODAY, Concerned.person(AMINA), MARY);
    private static final EntryKept KEPT = new EntryKept(
            ONE,
            Case.MAY,
            Concerned.person(AMINA),
            ESTHER,
            LAIKIPIA,
            "ReachMilestone",
            "CASE_CLOSED",
            "the case is closed",
            null,
            Confidential.of("{}"));

    @Test
    void nothing_is_asked_until_the_programme_asks_it() {
        passes(CORRECT, Map.of());
        passes(CORRECT, Map.of(), asked(null, CorrectionKind.ATTENDANCE));
    }

    @Test
    void what_is_asked_holds_in_the_area_and_below_it_and_for_its_kinds() {
        refused(CORRECT, Map.of(), Rejection.APPROVAL_REQUIRED, asked(null, CorrectionKind.MILESTONE));
        refused(CORRECT, Map.of(), Rejection.APPROVAL_REQUIRED, asked("KE", CorrectionKind.MILESTONE));
        refused(CORRECT, Map.of(), Rejection.APPROVAL_REQUIRED, asked("KE/Laikipia", CorrectionKind.MILESTONE));
        passes(CORRECT, Map.of(), asked("KE/Laikipia/Nanyuki", CorrectionKind.MILESTONE));
        passes(CORRECT, Map.of(), asked("GH", CorrectionKind.MILESTONE));
        passes(RETRACT, Map.of(), asked(null, CorrectionKind.MILESTONE));
        passes(REACH, Map.of(), asked(null, CorrectionKind.values()));
    }

    @Test
    void what_is_said_last_of_an_area_holds_and_takes_nothing_from_another() {
        passes(CORRECT, Map.of(), asked("KE", CorrectionKind.MILESTONE), asked("KE"));
        refused(
                CORRECT,
                Map.of(),
                Rejection.APPROVAL_REQUIRED,
                asked(null, CorrectionKind.MILESTONE),
                asked("KE/Laikipia"));
    }

    @Test
    void what_was_approved_passes_and_nothing_else_under_its_name() {
        var rule = asked(null, CorrectionKind.MILESTONE, CorrectionKind.MILESTONE_RETRACTION);
        var errand = Map.of(Provenance.ON_REQUEST, "correction:" + ONE);
        passes(CORRECT, errand, rule, REQUESTED, APPROVED);
        refused(RETRACT, errand, Rejection.CORRECTION_NOT_FOUND, rule, REQUESTED, APPROVED);
        refused(CORRECT, errand, Rejection.CORRECTION_NOT_FOUND, rule, REQUESTED);
        refused(CORRECT, errand, Rejection.CORRECTION_NOT_FOUND, rule);
        var applied = new CorrectionApplied(ONE, TODAY, Concerned.person(AMINA), MARY, 2);
        refused(CORRECT, errand, Rejection.CORRECTION_NOT_FOUND, rule, REQUESTED, APPROVED, applied);
        var more = new CorrectMilestone(AMINA, TODAY, Case.ONE, Step.SELF_CARE, Case.JUNE, "The sheet says May");
        refused(more, errand, Rejection.CORRECTION_NOT_FOUND, rule, REQUESTED, APPROVED);
    }

    @Test
    void what_was_refused_and_waits_passes_and_no_correction_slips_through_so() {
        var errand = Map.of(Provenance.ON_REQUEST, "clash:" + ONE);
        passes(REACH, errand, KEPT);
        refused(RETRACT, errand, Rejection.CLASH_NOT_FOUND, KEPT);
        refused(REACH, errand, Rejection.CLASH_NOT_FOUND);
        var aside = new EntrySetAside(ONE, TODAY, Concerned.person(AMINA), MARY, AsideReason.NOT_SO, null);
        refused(REACH, errand, Rejection.CLASH_NOT_FOUND, KEPT, aside);
        var correction = new EntryKept(
                ONE,
                TODAY,
                Concerned.person(AMINA),
                ESTHER,
                LAIKIPIA,
                "CorrectMilestone",
                "APPROVAL_REQUIRED",
                "somebody else must look",
                null,
                Confidential.of("{}"));
        refused(CORRECT, errand, Rejection.APPROVAL_REQUIRED, correction, asked(null, CorrectionKind.MILESTONE));
    }

    private static FourEyesAsked asked(@Nullable String area, CorrectionKind... kinds) {
        return new FourEyesAsked(TODAY, area == null ? null : Area.of(area), Set.of(kinds));
    }

    private static void passes(RecoveryCommand command, Map<String, String> metaData, DomainEvent... events) {
        assertThatCode(() -> admit(command, metaData, events)).doesNotThrowAnyException();
    }

    private static void refused(
            RecoveryCommand command, Map<String, String> metaData, Rejection code, DomainEvent... events) {
        assertThatThrownBy(() -> admit(command, metaData, events))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(code));
    }

    private static void admit(RecoveryCommand command, Map<String, String> metaData, DomainEvent... events) {
        var message = new GenericCommandMessage<>(command, metaData);
        OversightWith.events(events).admit(message, AMINA.toString(), LAIKIPIA);
    }
}
