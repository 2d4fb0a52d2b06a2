package org.waymark.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.query.Happenings.formed;
import static org.waymark.query.Happenings.group;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.left;
import static org.waymark.query.Happenings.membership;
import static org.waymark.query.Happenings.met;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.Happenings.reached;
import static org.waymark.query.Happenings.registered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.access.AccountEvent.AccountOpened;
import org.waymark.events.access.AccountEvent.AreaAssigned;
import org.waymark.events.access.Role;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.Mark;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.PersonKind;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;

/** A generated history of one person and one group, through the doors to journeys, differences and replays. */
@Import({ReplayHttpTest.ByHand.class, OverRealStores.OwnReadStore.class, AsOperator.class})
class ReplayHttpTest extends OverRealStores {
    private static final long SEED = Long.getLong("waymark.seed", new Random().nextLong());
    private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");

    /** The server's clock, which says when each was recorded. */
    private static final Hands HANDS = new Hands(FIRST);

    private static final String PERSON = "/api/people/" + person(1);
    private static final String GROUP = "/api/groups/" + group(1);
    private static final List<DomainEvent> EVENTS = events(new Random(SEED));

    @TestConfiguration(proxyBeanMethods = false)
    static class ByHand {
        @Bean
        Clock clock() {
            return HANDS;
        }
    }

    /** A minute apart, by somebody whose account is on record. */
    @BeforeAll
    static void something_happened(@Autowired EventStore store, @Autowired MockMvcTester http) {
        System.out.println("replay from seed " + SEED + " (-Dwaymark.seed=" + SEED + ")");
        var by = MetaData.from(Map.of("actor", "amina", "role", "CASE_WORKER"));
        recorded(store, EVENTS, by, at -> HANDS.moveTo(at(at)));
        HANDS.moveTo(Instant.parse("2015-03-01T09:00:00Z"));
        await().untilAsserted(() -> assertThat(
                        http.get().uri(PERSON + "/history?limit=500").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"position\":" + EVENTS.size()));
        await().untilAsserted(() ->
                assertThat(http.get().uri(GROUP + "/health").exchange()).hasStatusOk());
    }

    @Test
    void between_a_moment_and_itself_nothing_is_known_otherwise() {
        for (int at = 3; at < EVENTS.size(); at += 7) {
            for (var answer : List.of(PERSON + "/journey", GROUP + "/health")) {
                var difference = get(answer + "/difference?known=" + at(at) + "&against=" + at(at));
                assertThat(difference.path("changes")).as("seed %d", SEED).isEmpty();
                assertThat(difference.path("recorded")).isEmpty();
            }
        }
    }

    @Test
    void what_a_difference_tells_is_told_exactly_when_the_answers_differ() {
        var random = new Random(SEED);
        for (int round = 0; round < 20; round++) {
            int earlier = 3 + random.nextInt(EVENTS.size() - 3);
            int later = earlier + random.nextInt(EVENTS.size() - earlier);
            for (var answer : List.of(PERSON + "/journey", GROUP + "/health")) {
                var was = told(get(answer + "?known=" + at(earlier)));
                var is = told(get(answer + "?known=" + at(later)));
                var difference = get(answer + "/difference?known=" + at(earlier) + "&against=" + at(later));
                assertThat(difference.path("changes").isEmpty())
                        .as("seed %d", SEED)
                        .isEqualTo(was.equals(is));
            }
        }
    }

    @Test
    void the_last_step_is_todays_answer() {
        for (var one : Map.of(PERSON, "/journey", GROUP, "/health").entrySet()) {
            int steps = get(one.getKey() + "/replay").path("steps").asInt();
            var last = get(one.getKey() + "/replay?step=" + steps);
            assertThat(last.path("after")).as("seed %d", SEED).isEqualTo(summary(get(one.getKey() + one.getValue())));
        }
    }

    @Test
    void a_step_told_for_a_day_is_the_answer_for_that_day_as_it_was_known_then() {
        int steps = get(PERSON + "/replay").path("steps").asInt();
        var random = new Random(SEED);
        for (int round = 0; round < 20; round++) {
            int step = 1 + random.nextInt(steps);
            var on = LocalDate.of(2014, 2, 1).plusDays(random.nextInt(380));
            var one = get(PERSON + "/replay?step=" + step + "&on=" + on);
            var recorded = one.path("event").path("recordedAt").asText();
            assertThat(one.path("after"))
                    .as("seed %d, step %d on %s", SEED, step, on)
                    .isEqualTo(summary(get(PERSON + "/journey?on=" + on + "&known=" + recorded)));
        }
    }

    @Test
    void each_step_begins_where_the_one_before_ended_and_says_what_allowed_it() {
        int steps = get(PERSON + "/replay").path("steps").asInt();
        JsonNode before = null;
        for (int step = 1; step <= steps; step++) {
            var one = get(PERSON + "/replay?step=" + step);
            if (before != null) {
                assertThat(one.path("before")).isEqualTo(before);
            }
            before = one.path("after");
            assertThat(one.path("event").path("actor").asText()).isEqualTo("amina");
            assertThat(one.path("allowed").path("rule").asText())
                    .isEqualTo("A case worker, and GH/Northern/Tamale lies in their area GH/Northern.");
        }
        assertThat(http.get().uri(PERSON + "/replay?step=" + (steps + 1))).hasStatus(404);
        assertThat(http.get().uri(PERSON + "/replay?step=0")).hasStatus(400);
    }

    @Test
    void a_milestone_taken_back_is_said_to_be_with_the_entry_that_did_it() {
        int last = EVENTS.size() - 1;
        var changes = get(PERSON + "/journey/difference?known=" + at(last - 1)).path("changes");
        var taken = new ArrayList<JsonNode>();
        changes.forEach(change -> {
            if (change.path("effect").asText().equals("TAKEN_BACK")
                    && change.path("what").asText().equals("timeline")) {
                taken.add(change);
            }
        });
        assertThat(taken).singleElement().satisfies(change -> {
            assertThat(change.path("says").asText()).startsWith("Taken back: 2014-06-01, ");
            assertThat(change.path("by").toString()).isEqualTo("[" + (last + 1) + "]");
        });
        assertThat(http.get().uri(PERSON + "/journey/difference?known=2015-03-01&against=2015-01-01"))
                .hasStatus(400);
    }

    @Override
    JsonNode get(String address) {
        return withoutNothing(super.get(address));
    }

    /** What is nothing may be said or left out. */
    private static JsonNode withoutNothing(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isNull());
        }
        tree.forEach(ReplayHttpTest::withoutNothing);
        return tree;
    }

    private static JsonNode told(JsonNode answer) {
        return ((ObjectNode) answer).remove(List.of("known", "incomplete", "on"));
    }

    private static JsonNode summary(JsonNode answer) {
        return ((ObjectNode) told(answer)).remove(List.of("timeline", "meetings"));
    }

    private static Instant at(int event) {
        return FIRST.plusSeconds(60L * event);
    }

    private static List<DomainEvent> events(Random random) {
        var amina = AccountId.of("amina");
        var all = new ArrayList<DomainEvent>(List.of(
                new AccountOpened(amina, on("2014-01-01"), Role.CASE_WORKER),
                new AreaAssigned(amina, on("2014-01-01"), id(8_000), Area.of("GH/Northern"), null),
                formed(group(1), "Nanyorae", "2014-01-01", Schedule.of(Cadence.MONTHLY)),
                registered(person(1), "Amára", "2014-01-03", PersonKind.PERSON_WITH_MENTAL_ILLNESS),
                joined(group(1), 1, person(1), "2014-02-01")));
        for (int number = 1; number <= 25; number++) {
            all.add(something(random, number));
        }
        all.add(reached(person(1), 99, Step.SATISFACTORY_RECOVERY, "2014-06-01"));
        all.add(new MilestoneRetracted(person(1), on("2015-01-01"), id(5_099), Confidential.of("not so")));
        return all;
    }

    private static DomainEvent something(Random random, int number) {
        var day = LocalDate.of(2014, 2, 2).plusDays(random.nextInt(300)).toString();
        return switch (random.nextInt(5)) {
            case 0 -> reached(person(1), number, Step.SATISFACTORY_RECOVERY, day);
            case 1 -> met(group(1), number, day, Map.of(person(1), Mark.PRESENT));
            case 2 ->
                new MembershipDatesCorrected(
                        group(1), on("2014-12-31"), membership(1), person(1), on(day), null, Confidential.of("late"));
            case 3 ->
                new MilestoneCorrected(
                        person(1),
                        on("2014-12-31"),
                        id(5_000 + 1 + random.nextInt(number)),
                        Step.SATISFACTORY_RECOVERY,
                        on(day),
                        Confidential.of("the day was wrong"));
            default -> left(group(1), 1, person(1), day, ExitReason.WITHDREW);
        };
    }
}
