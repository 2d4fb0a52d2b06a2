package org.waymark.query.projection.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonEvent.ConsentGiven;
import org.waymark.events.person.PersonId;
import org.waymark.query.projection.testing.PathFold;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;

class HistoryViewTest {
    private static final PersonId PERSON = new PersonId(new UUID(1, 1));
    private static final GroupId GROUP = new GroupId(new UUID(2, 2));
    private final ReadStore store = new ReadStore();
    private final TestLog log = new TestLog();
    private final PathFold fold = new PathFold();
    private Rig rig = new Rig(log, store.database("live"), "node-1", 30, fold);

    /** Recorded in this order, a second apart from midnight of 2026-01-01; the joining was entered late. */
    @BeforeEach
    void record() {
        log.append(consent("2024-05-01"));
        log.append(consent("2024-03"));
        log.append(new PersonJoinedGroup(
                GROUP, PartialDate.of("2024-04-10"), new MembershipId(new UUID(3, 3)), PERSON, GroupRole.MEMBER, null));
        rig.started();
    }

    @AfterEach
    void close() {
        rig.close();
        store.close();
    }

    @Test
    void without_a_date_it_is_what_it_is_now() {
        assertThat(steps(null, null))
                .containsExactly(
                        "0 ConsentGiven 2024-05-01", "1 ConsentGiven 2024-03", "2 PersonJoinedGroup 2024-04-10");
    }

    @Test
    void on_a_day_only_what_had_happened_by_then_counts_in_the_order_of_recording() {
        assertThat(steps("2024-04-10", null))
                .containsExactly("0 ConsentGiven 2024-03", "1 PersonJoinedGroup 2024-04-10");
        assertThat(steps("2024-03-01", null)).containsExactly("0 ConsentGiven 2024-03");
    }

    @Test
    void as_known_at_an_instant_only_what_had_been_recorded_by_then_counts() {
        assertThat(steps(null, "2026-01-01T00:00:01Z"))
                .containsExactly("0 ConsentGiven 2024-05-01", "1 ConsentGiven 2024-03");
        assertThat(steps("2024-04-30", "2026-01-01T00:00:01Z")).containsExactly("0 ConsentGiven 2024-03");
    }

    @Test
    void before_the_first_event_and_for_an_unknown_id_there_is_nothing() {
        assertThat(rig.view.view(fold, PERSON.toString(), LocalDate.parse("2024-02-29"), null))
                .isEmpty();
        assertThat(rig.view.view(fold, new UUID(9, 9).toString(), null, null)).isEmpty();
    }

    private List<String> steps(@Nullable String on, @Nullable String known) {
        return rig.view
                .view(
                        fold,
                        PERSON.toString(),
                        on == null ? null : LocalDate.parse(on),
                        known == null ? null : Instant.parse(known))
                .orElseThrow()
                .steps();
    }

    private static ConsentGiven consent(String on) {
        return new ConsentGiven(PERSON, PartialDate.of(on), ConsentPurpose.CARE);
    }
}
