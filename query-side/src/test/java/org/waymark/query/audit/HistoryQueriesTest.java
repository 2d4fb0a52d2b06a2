package org.waymark.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.NASIRA;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.Concerns.Subject;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonKind;
import org.waymark.keys.PersonalData;
import org.waymark.query.audit.History.Entry;
import org.waymark.query.projection.testing.PathFold;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;

/** Histories as they come out of the log. */
class HistoryQueriesTest {
    private final ReadStore store = new ReadStore();
    private final TestLog log = new TestLog();
    private final PathFold journey = new PathFold("person-journey.1", event -> false);
    private final Rig rig = new Rig(log, store.database("audit"), "node-1", 100, journey);
    private final HistoryQueries histories = new HistoryQueries(
            log,
            new OtherHistories(List.of(journey), rig.projections),
            PersonalData.none().keys());

    @BeforeEach
    void two_people_join_and_meet() {
        log.append(formed(NANYORAE, GroupKind.MIXED, Cadence.WEEKLY, "KE/Laikipia", "2013-01-01"));
        log.append(registered(LEKU, PersonKind.PERSON_WITH_MENTAL_ILLNESS, "KE/Laikipia"));
        log.append(registered(NASIRA, PersonKind.CARER, "KE/Laikipia"));
        log.append(joined(NANYORAE, LEKU, "2014-01-01", GroupRole.MEMBER));
        log.append(joined(NANYORAE, NASIRA, "2014-01-01", GroupRole.MEMBER));
        log.append(met(NANYORAE, "2014-01-15", Map.of(LEKU, Mark.PRESENT, NASIRA, Mark.ABSENT), "in confidence"));
        rig.started();
    }

    @AfterEach
    void close() {
        rig.close();
        store.close();
    }

    @Test
    void a_persons_history_is_in_order_of_recording_and_holds_what_groups_recorded() {
        var history = ask(Kind.PERSON, LEKU.toString(), 0, 100).orElseThrow();
        assertThat(history.items())
                .extracting(Entry::name)
                .containsExactly("person.registered", "group.person-joined", "group.meeting-recorded");
        assertThat(history.items()).extracting(Entry::position).containsExactly(2L, 4L, 6L);
        assertThat(history.next()).isNull();
        assertThat(history.items().getLast().content())
                .doesNotContainKey("note")
                .containsEntry("marks", Map.of(LEKU.toString(), "PRESENT"))
                .containsEntry("heldOn", "2014-01-15");
    }

    @Test
    void a_groups_history_holds_the_whole_sheet() {
        var last = ask(Kind.GROUP, NANYORAE.toString(), 0, 100)
                .orElseThrow()
                .items()
                .getLast();
        assertThat(last.version()).isEqualTo(3);
        assertThat(last.occurredOn().toString()).isEqualTo("2014-01-15");
        assertThat(last.recordedAt()).isNotNull();
        assertThat(last.content()).containsEntry("note", "in confidence");
    }

    @Test
    void pages_give_the_whole_history_once() {
        var names = new ArrayList<Long>();
        long after = 0;
        for (var page = ask(Kind.PERSON, LEKU.toString(), after, 1).orElseThrow(); ; ) {
            page.items().forEach(entry -> names.add(entry.position()));
            if (page.next() == null) {
                break;
            }
            page = ask(Kind.PERSON, LEKU.toString(), Long.parseLong(page.next()), 1)
                    .orElseThrow();
        }
        assertThat(names).containsExactly(2L, 4L, 6L);
    }

    @Test
    void an_unknown_id_and_an_id_of_another_kind_have_no_history() {
        assertThat(ask(Kind.PERSON, new UUID(1, 1).toString(), 0, 100)).isEmpty();
        assertThat(ask(Kind.PERSON, NANYORAE.toString(), 0, 100)).isEmpty();
        assertThat(ask(Kind.GROUP, LEKU.toString(), 0, 100)).isEmpty();
    }

    private Optional<History> ask(Kind kind, String id, long after, int limit) {
        return histories.handle(new GetHistory(new Subject(kind, id), after, limit));
    }
}
