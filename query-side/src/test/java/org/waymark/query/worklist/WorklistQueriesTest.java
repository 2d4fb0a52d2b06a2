package org.waymark.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;
import static org.waymark.query.Happening.registered;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Caller;
import org.waymark.access.Reach;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.access.Role;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.AskedBy;
import org.waymark.query.projection.rules.RulesInForce;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;
import org.waymark.query.worklist.Worklist.Item;

/** The list as it comes out of the read store: who is found, in which order, page by page. */
class WorklistQueriesTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2014-02-03T09:00:00Z"), ZoneOffset.UTC);

    private final ReadStore store = new ReadStore();
    private final TestLog log = new TestLog();
    private @Nullable Rig rig;

    @BeforeEach
    void five_people_miss_meetings_and_the_fourth_has_a_setback_too() {
        tell(formed(NANYORAE, GroupKind.MIXED, Cadence.WEEKLY, "KE/Laikipia", "2013-12-30"));
        for (int at = 1; at <= 5; at++) {
            tell(registered(person(at), PersonKind.CARER, at == 5 ? "KE/Nairobi" : "KE/Laikipia"));
            tell(joined(NANYORAE, person(at), "2013-12-30", GroupRole.MEMBER));
        }
        for (var day : List.of("2014-01-06", "2014-01-13", "2014-01-20", "2014-01-27")) {
            tell(met(NANYORAE, day, marks(day), null));
        }
        tell(new CaseWorkerAssigned(person(2), on("2014-01-01"), AccountId.of("amina")));
        tell(new SetbackReported(
                person(4), on("2014-02-01"), new UUID(1, 1), SetbackKind.RELAPSE, Severity.MILD, null));
    }

    @AfterEach
    void close() {
        if (rig != null) {
            rig.close();
        }
        store.close();
    }

    @Test
    void the_most_urgent_come_first_then_those_who_have_waited_longest() {
        assertThat(find(null, null, null, null, 50).items())
                .extracting(Item::reason, Item::person)
                .containsExactly(
                        tuple(Reason.RECENT_SETBACK, person(4)),
                        tuple(Reason.INTERRUPTION, person(2)),
                        tuple(Reason.INTERRUPTION, person(3)),
                        tuple(Reason.INTERRUPTION, person(4)),
                        tuple(Reason.INTERRUPTION, person(5)),
                        tuple(Reason.SHEET_OUTSTANDING, null));
    }

    @Test
    void pages_of_any_size_give_the_same_list() {
        var whole = find(null, null, null, null, 50);
        assertThat(whole.next()).isNull();
        for (int size = 1; size <= 7; size++) {
            var items = new ArrayList<Item>();
            var page = find(null, null, null, null, size);
            items.addAll(page.items());
            while (page.next() != null) {
                page = find(null, null, null, WorkCursor.read(page.next()), size);
                items.addAll(page.items());
            }
            assertThat(items).isEqualTo(whole.items());
        }
    }

    @Test
    void filters_choose_by_area_case_worker_and_reason() {
        assertThat(find(Area.of("KE/Nairobi"), null, null, null, 50).items())
                .extracting(Item::person)
                .containsExactly(person(5));
        assertThat(find(null, AccountId.of("amina"), null, null, 50).items())
                .extracting(Item::person)
                .containsExactly(person(2));
        assertThat(find(null, null, Reason.RECENT_SETBACK, null, 50).items()).hasSize(1);
        assertThat(find(Area.of("KE/Nai"), null, null, null, 50).items()).isEmpty();
    }

    @Test
    void on_a_day_that_is_gone_it_is_the_list_of_that_day() {
        var then = asOf(LocalDate.parse("2014-01-31"), null, Caller.OPERATOR).items();
        assertThat(then).extracting(Item::reason).contains(Reason.INTERRUPTION).doesNotContain(Reason.RECENT_SETBACK);
        assertThat(asOf(LocalDate.parse("2014-01-20"), null, Caller.OPERATOR).items())
                .extracting(Item::reason)
                .doesNotContain(Reason.INTERRUPTION);
    }

    @Test
    void as_it_was_known_it_is_made_from_what_had_been_recorded_and_shown_to_those_who_may_see_them_now() {
        var details = new Details("Wanja", Sex.FEMALE, null, null, null);
        tell(new DetailsChanged(person(3), on("2014-02-01"), Set.of(PersonKind.CARER), Area.of("KE/Nairobi"), details));
        var allButTheLastTwo = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(log.head() - 3);
        assertThat(asOf(null, allButTheLastTwo, Caller.OPERATOR).items())
                .filteredOn(item -> item.reason() != Reason.SHEET_OUTSTANDING)
                .extracting(Item::reason, Item::person)
                .containsExactly(
                        tuple(Reason.INTERRUPTION, person(2)),
                        tuple(Reason.INTERRUPTION, person(3)),
                        tuple(Reason.INTERRUPTION, person(4)),
                        tuple(Reason.INTERRUPTION, person(5)));
        var reach = new Reach(false, Set.of(Area.of("KE/Laikipia")), Set.of());
        var supervisor = new Caller(AccountId.of("joseph"), Role.SUPERVISOR, reach);
        assertThat(asOf(null, allButTheLastTwo, supervisor).items())
                .filteredOn(item -> item.reason() != Reason.SHEET_OUTSTANDING)
                .extracting(Item::person)
                .containsExactly(person(2), person(4));
    }

    private Worklist asOf(@Nullable LocalDate on, @Nullable Instant known, Caller caller) {
        return AskedBy.by(caller, () -> queries().handle(new FindWork(null, null, null, null, 50, on, known)));
    }

    private Worklist find(
            @Nullable Area area,
            @Nullable AccountId caseWorker,
            @Nullable Reason reason,
            @Nullable WorkCursor after,
            int limit) {
        return AskedBy.anybodyWhoMay(
                () -> queries().handle(new FindWork(area, caseWorker, reason, after, limit, null, null)));
    }

    private WorklistQueries queries() {
        var fold = new WorklistFold(Instruments.builtIn());
        if (rig == null) {
            rig = new Rig(log, store.database("worklist"), "node-1", 100, fold);
            rig.started();
        }
        return new WorklistQueries(rig.projections, fold, rig.replay, new RulesInForce(log), TODAY);
    }

    /** The first of them came at last. */
    private static Map<PersonId, Mark> marks(String day) {
        var first = day.equals("2014-01-27") ? Mark.PRESENT : Mark.ABSENT;
        return Map.of(
                person(1),
                first,
                person(2),
                Mark.ABSENT,
                person(3),
                Mark.ABSENT,
                person(4),
                Mark.ABSENT,
                person(5),
                Mark.ABSENT);
    }

    private static PersonId person(int at) {
        return new PersonId(new UUID(8, at));
    }

    private void tell(DomainEvent event) {
        log.append(event);
    }
}
