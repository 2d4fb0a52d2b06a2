package org.waymark.query.projection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.waymark.query.projection.testing.PathFold;
import org.waymark.query.projection.testing.RandomHistory;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;
import org.waymark.web.ProblemException;

class AtLeastTest {
    private final ReadStore store = new ReadStore();
    private final TestLog log = new TestLog();
    private final Rig rig = new Rig(log, store.database("live"), "node-1", 30, new PathFold());

    @AfterEach
    void close() {
        rig.close();
        store.close();
    }

    @Test
    void what_does_not_come_in_time_is_said_to_be_not_yet_visible_and_when_to_ask_again() {
        var event = new RandomHistory(new Random(3), 1, 1).next();
        log.append(event);
        assertThatThrownBy(() -> ask("GET", event.subject() + ":0", Duration.ofMillis(50)))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                    assertThat(thrown.problem().code()).isEqualTo("NOT_YET_VISIBLE");
                    assertThat(thrown.problem().status().value()).isEqualTo(503);
                    assertThat(thrown.problem().retryAfter()).isPositive();
                });
    }

    @Test
    void it_waits_for_what_comes_meanwhile() throws Exception {
        var event = new RandomHistory(new Random(3), 1, 1).next();
        log.append(event);
        rig.engine.start();
        assertThat(ask("GET", event.subject() + ":0", Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void an_id_in_capital_letters_is_the_same_id() throws Exception {
        var event = new RandomHistory(new Random(3), 1, 1).next();
        log.append(event);
        rig.engine.start();
        assertThat(ask("GET", event.subject().toUpperCase(Locale.ROOT) + ":0", Duration.ofSeconds(30)))
                .isTrue();
    }

    @Test
    void a_command_never_waits() throws Exception {
        assertThat(ask("PUT", "anything", Duration.ZERO)).isTrue();
    }

    private boolean ask(String method, String atLeast, Duration patience) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/people");
        request.addHeader("Waymark-At-Least", atLeast);
        return new AtLeast(rig.projections, log, rig.newEvents, patience)
                .preHandle(request, new MockHttpServletResponse(), new Object());
    }
}
