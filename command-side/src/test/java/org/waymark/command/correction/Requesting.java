package org.waymark.command.correction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.waymark.access.Caller;
import org.waymark.access.Reach;
import org.waymark.command.correction.CorrectionCommand.RequestCorrection;
import org.waymark.command.entry.WrittenCommand;
import org.waymark.command.oversight.Alone;
import org.waymark.command.person.Case;
import org.waymark.command.recovery.RecoveryCommand.CorrectMilestone;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.correction.Concerned;
import org.waymark.events.correction.CorrectionEvent.CorrectionApplied;
import org.waymark.events.correction.CorrectionEvent.CorrectionApproved;
import org.waymark.events.correction.CorrectionEvent.CorrectionDeclined;
import org.waymark.events.correction.CorrectionEvent.CorrectionRefused;
import org.waymark.events.correction.CorrectionEvent.CorrectionRequested;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.correction.CorrectionReason;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.Step;

/** One request in a test: Esther asks about Amina's milestone, Mary supervises Laikipia, Otieno another place. */
final class Requesting {
    static final UUID ONE = UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-0000000000c1");
    static final PartialDate TODAY = PartialDate.of("2016-03-01");
    static final Caller ESTHER = caller("esther", Role.CASE_WORKER, "KE/Laikipia");
    static final Caller MARY = caller("mary", Role.SUPERVISOR, "KE");
    static final Caller OTIENO = caller("otieno", Role.SUPERVISOR, "KE/Meru");
    static final Concerned AMINA = Concerned.person(Case.AMINA);

    static final CorrectMilestone CORRECTION =
            new CorrectMilestone(Case.AMINA, TODAY, Case.ONE, Step.SELF_CARE, Case.MAY, "The sheet says May");
    static final CorrectionRequested REQUESTED = new CorrectionRequested(
            ONE,
            TODAY,
            AMINA,
            ESTHER.account(),
            Area.of("KE/Laikipia"),
            CorrectionKind.MILESTONE,
            Case.ONE,
            CorrectionReason.WRONG_DATE,
            Confidential.of(WrittenCommand.of(CORRECTION).orElseThrow().json()));
    static final CorrectionApproved APPROVED = new CorrectionApproved(ONE, TODAY, AMINA, MARY.account());
    static final CorrectionDeclined DECLINED =
            new CorrectionDeclined(ONE, TODAY, AMINA, MARY.account(), Confidential.of("June is right"));
    static final CorrectionApplied APPLIED = new CorrectionApplied(ONE, TODAY, AMINA, MARY.account(), 2);
    static final CorrectionRefused REFUSED =
            new CorrectionRefused(ONE, TODAY, AMINA, MARY.account(), "MILESTONE_RETRACTED", "it was retracted");

    private final List<DomainEvent> record = new ArrayList<>(List.of(
            Case.registered(Case.AMINA),
            new MilestoneReached(Case.AMINA, Case.JUNE, Case.ONE, Step.SELF_CARE, null, null)));
    private final List<DomainEvent> history;
    private final Caller caller;

    private Requesting(Caller caller, DomainEvent... history) {
        this.caller = caller;
        this.history = List.of(history);
    }

    static Requesting by(Caller caller, DomainEvent... after) {
        return new Requesting(caller, after);
    }

    /** What happened to Amina besides that she was registered and reached her milestone. */
    Requesting besides(DomainEvent... more) {
        record.addAll(List.of(more));
        return this;
    }

    static RequestCorrection request() {
        return new RequestCorrection(ONE, TODAY, CorrectionReason.WRONG_DATE, CORRECTION);
    }

    void accepts(Object command, DomainEvent... events) {
        given().when(command).expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
    }

    void refuses(Object command, Rejection code) {
        given().when(command).expectNoEvents().expectException(Matchers.matches((CommandRejected refusal) -> {
            assertThat(refusal.rejection()).isEqualTo(code);
            assertThat(requireNonNull(refusal.getMessage())).hasSizeGreaterThan(20);
            return true;
        }));
    }

    private TestExecutor<CorrectionRequest> given() {
        return Alone.of(CorrectionRequest.class, caller, record.toArray(DomainEvent[]::new))
                .after(history.toArray(DomainEvent[]::new));
    }

    private static Caller caller(String name, Role role, String area) {
        var account = AccountId.of(name);
        return new Caller(account, role, new Reach(false, Set.of(Area.of(area)), Set.of(account)));
    }
}
