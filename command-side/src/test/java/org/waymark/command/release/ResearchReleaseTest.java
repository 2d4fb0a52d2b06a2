package org.waymark.command.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.waymark.access.Caller;
import org.waymark.access.Reach;
import org.waymark.command.oversight.Alone;
import org.waymark.command.oversight.OversightWith;
import org.waymark.command.release.ReleaseCommand.ApproveRelease;
import org.waymark.command.release.ReleaseCommand.DeclineRelease;
import org.waymark.command.release.ReleaseCommand.RequestRelease;
import org.waymark.command.release.ReleaseCommand.WithdrawRelease;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.events.research.Audience;
import org.waymark.events.research.ReleaseEvent;
import org.waymark.events.research.ReleaseEvent.ReleaseApproved;
import org.waymark.events.research.ReleaseEvent.ReleaseDeclined;
import org.waymark.events.research.ReleaseEvent.ReleaseRequested;
import org.waymark.events.research.ReleaseEvent.ReleaseWithdrawn;
import org.waymark.events.research.ReleaseTerms;

class ResearchReleaseTest {
    private static final UUID ID = UUID.fromString("018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f");
    private static final PartialDate TODAY = PartialDate.of("2016-03-01");
    private static final Confidential PURPOSE = Confidential.of("how long people stay after recovery");
    private static final String MANIFEST = "0123456789abcdef".repeat(4);
    private static final Area GHANA = Area.of("GH");
    private static final Area KENYA = Area.of("KE");

    private static final Caller RESEARCHER = new Caller(AccountId.of("kofi"), Role.RESEARCHER, Reach.EVERYWHERE);
    private static final Caller SUPERVISOR = supervisor("ama", GHANA, KENYA);

    @Test
    void a_researcher_asks_and_each_release_has_a_secret_of_its_own() {
        given(RESEARCHER)
                .when(ask())
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        matches((ReleaseRequested event) -> event.by().equals(RESEARCHER.account())
                                && event.terms().equals(terms())
                                && event.position() == 0
                                && event.secret().or("").length() == 44))));
        assertThat(new ReleaseSecrets().fresh()).isNotEqualTo(new ReleaseSecrets().fresh());
    }

    @Test
    void an_id_is_asked_for_once() {
        refused(RESEARCHER, Rejection.ID_TAKEN, ask(), requested("somebody"));
    }

    @Test
    void a_supervisor_of_every_area_approves_the_manifest_that_was_shown() {
        given(SUPERVISOR, requested("kofi"))
                .when(new ApproveRelease(ID, TODAY, MANIFEST))
                .expectEvents(approved());
        refused(
                supervisor("ama", GHANA),
                Rejection.RELEASE_NOT_FOUND,
                new ApproveRelease(ID, TODAY, MANIFEST),
                requested("kofi"));
    }

    @Test
    void nobody_decides_what_they_asked_for() {
        refused(SUPERVISOR, Rejection.OWN_REQUEST, new ApproveRelease(ID, TODAY, MANIFEST), requested("ama"));
        refused(SUPERVISOR, Rejection.OWN_REQUEST, decline(), requested("ama"));
    }

    @Test
    void it_is_declined_with_a_reason_or_withdrawn_by_whoever_asked() {
        given(SUPERVISOR, requested("kofi")).when(decline()).expectEvents(declined());
        var withdrawn = new ReleaseWithdrawn(ID, TODAY, RESEARCHER.account());
        given(RESEARCHER, requested("kofi"))
                .when(new WithdrawRelease(ID, TODAY))
                .expectEvents(withdrawn);
        refused(RESEARCHER, Rejection.NOT_YOUR_REQUEST, new WithdrawRelease(ID, TODAY), requested("yaw"));
    }

    @Test
    void what_is_decided_stays_decided() {
        refused(SUPERVISOR, Rejection.RELEASE_DECIDED, decline(), requested("kofi"), approved());
        refused(
                SUPERVISOR,
                Rejection.RELEASE_DECIDED,
                new ApproveRelease(ID, TODAY, MANIFEST),
                requested("kofi"),
                declined());
        refused(RESEARCHER, Rejection.RELEASE_DECIDED, new WithdrawRelease(ID, TODAY), requested("kofi"), approved());
    }

    @Test
    void a_request_says_what_for_and_of_where_and_an_approval_names_a_manifest() {
        assertThatThrownBy(
                        () -> new RequestRelease(ID, TODAY, Confidential.of("study"), Audience.PUBLIC, Set.of(GHANA)))
                .hasMessageContaining("20 characters");
        assertThatThrownBy(() -> new RequestRelease(ID, TODAY, PURPOSE, Audience.PUBLIC, Set.of()))
                .hasMessageContaining("areas");
        assertThatThrownBy(() -> new ApproveRelease(ID, TODAY, "seen")).hasMessageContaining("hexadecimal");
    }

    private static RequestRelease ask() {
        return new RequestRelease(ID, TODAY, PURPOSE, Audience.UNDER_AGREEMENT, Set.of(KENYA, GHANA));
    }

    private static ReleaseTerms terms() {
        return new ReleaseTerms(Audience.UNDER_AGREEMENT, Set.of(GHANA, KENYA), ReleaseTerms.PROCEDURE);
    }

    private static ReleaseRequested requested(String by) {
        return new ReleaseRequested(ID, TODAY, AccountId.of(by), PURPOSE, terms(), 7, Confidential.of("a secret"));
    }

    private static ReleaseApproved approved() {
        return new ReleaseApproved(ID, TODAY, SUPERVISOR.account(), MANIFEST);
    }

    private static DeclineRelease decline() {
        return new DeclineRelease(ID, TODAY, Confidential.of("no ethics approval yet"));
    }

    private static ReleaseDeclined declined() {
        return new ReleaseDeclined(ID, TODAY, SUPERVISOR.account(), Confidential.of("no ethics approval yet"));
    }

    private static Caller supervisor(String name, Area... areas) {
        return new Caller(AccountId.of(name), Role.SUPERVISOR, new Reach(false, Set.of(areas), Set.of()));
    }

    private static void refused(Caller by, Rejection code, ReleaseCommand command, ReleaseEvent... history) {
        alone(by).refuses(command, code, history);
    }

    private static TestExecutor<ResearchRelease> given(Caller by, ReleaseEvent... history) {
        return alone(by).after(history);
    }

    private static Alone<ResearchRelease> alone(Caller by) {
        return Alone.of(ResearchRelease.class, by).with(OversightWith.log()).with(new ReleaseSecrets());
    }
}
