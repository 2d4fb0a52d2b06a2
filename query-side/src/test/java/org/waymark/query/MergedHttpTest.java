package org.waymark.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.query.Happenings.formed;
import static org.waymark.query.Happenings.group;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.left;
import static org.waymark.query.Happenings.met;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.Happenings.reached;
import static org.waymark.query.Happenings.registered;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.Mark;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.DuplicateUnmerged;
import org.waymark.events.person.PersonEvent.MergeUndone;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.recovery.Step;

/** Amara was registered twice, which was found out; Chidi and Dayo were taken for one for a while. */
@Import({MergedHttpTest.ByHand.class, OverRealStores.OwnReadStore.class, AsOperator.class})
class MergedHttpTest extends OverRealStores {
    private static final PersonId AMARA = person(1);
    private static final PersonId AMARA_AGAIN = person(2);
    private static final PersonId BINTU = person(3);
    private static final PersonId CHIDI = person(4);
    private static final PersonId DAYO = person(5);
    private static final String GROUP = "/api/groups/" + group(1);
    private static final Instant BEFORE = Instant.parse("2015-02-20T09:00:00Z");
    private static final Instant WHILE = Instant.parse("2015-02-21T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2015-02-22T09:00:00Z");
    private static final Hands HANDS = new Hands(BEFORE);

    @TestConfiguration(proxyBeanMethods = false)
    static class ByHand {
        @Bean
        Clock clock() {
            return HANDS;
        }
    }

    @BeforeAll
    static void something_happened(@Autowired EventStore store, @Autowired MockMvcTester http) {
        var events = events();
        recorded(store, events, MetaData.emptyInstance(), at -> HANDS.moveTo(recordedAt(events.get(at))));
        HANDS.moveTo(Instant.parse("2015-03-01T09:00:00Z"));
        await().untilAsserted(() -> assertThat(http.get().uri("/api/people/" + DAYO + "/journey"))
                .hasStatusOk()
                .bodyText()
                .contains("a person of their own after all"));
        await().untilAsserted(() ->
                assertThat(http.get().uri("/api/programme")).bodyText().contains("\"registered\":4"));
        await().untilAsserted(() -> assertThat(http.get().uri("/api/people?limit=50"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(4));
        await().untilAsserted(() ->
                assertThat(http.get().uri(GROUP + "/health")).bodyText().contains("\"members\":4"));
    }

    private static Instant recordedAt(DomainEvent event) {
        return switch (event) {
            case DuplicateMerged merged -> WHILE;
            case MergedAway merged -> WHILE;
            case DuplicateUnmerged unmerged -> AFTER;
            case MergeUndone undone -> AFTER;
            default -> BEFORE;
        };
    }

    /** The first record of Amara left when the second had begun. */
    private static List<DomainEvent> events() {
        var day = on("2015-02-21");
        return List.of(
                registered(AMARA, "Amara Okafor", "2014-01-03", PersonKind.PERSON_WITH_MENTAL_ILLNESS),
                registered(AMARA_AGAIN, "Amarah Okafo", "2014-05-03", PersonKind.CARER),
                registered(BINTU, "Bintu", "2014-01-03", PersonKind.CARER),
                registered(CHIDI, "Chidi", "2014-01-03", PersonKind.CARER),
                registered(DAYO, "Dayo", "2014-01-03", PersonKind.CARER),
                formed(group(1), "Nanyorae", "2014-01-01", Schedule.of(Cadence.MONTHLY)),
                joined(group(1), 1, AMARA, "2014-02-01"),
                joined(group(1), 2, AMARA_AGAIN, "2014-06-01"),
                joined(group(1), 3, BINTU, "2014-02-01"),
                joined(group(1), 4, CHIDI, "2014-02-01"),
                joined(group(1), 5, DAYO, "2014-02-01"),
                met(group(1), 1, "2014-07-05", Map.of(AMARA, Mark.ABSENT, AMARA_AGAIN, Mark.PRESENT)),
                left(group(1), 1, AMARA, "2014-08-01", ExitReason.WITHDREW),
                met(group(1), 2, "2015-02-05", Map.of(AMARA_AGAIN, Mark.PRESENT)),
                reached(AMARA_AGAIN, 1, Step.SATISFACTORY_RECOVERY, "2014-09-01"),
                new DuplicateMerged(AMARA, day, AMARA_AGAIN, Confidential.of("the same card")),
                new MergedAway(AMARA_AGAIN, day, AMARA),
                new DuplicateMerged(CHIDI, day, DAYO, Confidential.of("the same card")),
                new MergedAway(DAYO, day, CHIDI),
                new DuplicateUnmerged(CHIDI, day, DAYO, Confidential.of("brothers")),
                new MergeUndone(DAYO, day, CHIDI));
    }

    @Test
    void a_journey_is_one_and_says_in_which_record_each_entry_stands() {
        var journey = get("/api/people/" + AMARA + "/journey");
        assertThat(texts(journey.path("records"))).containsExactly(AMARA_AGAIN.toString());
        var spells = journey.path("summary").path("memberships");
        assertThat(spells).hasSize(1);
        assertThat(spells.path(0).path("joinedOn").asText()).isEqualTo("2014-02-01");
        assertThat(spells.path(0).path("current").asBoolean()).isTrue();
        assertThat(journey.path("summary").path("recoveredOn").asText()).isEqualTo("2014-09-01");
        assertThat(journey.path("summary").path("details").path("name").asText())
                .isEqualTo("Amara Okafor");
        assertThat(journey.path("summary")
                        .path("lastTwelveMonths")
                        .path("present")
                        .asInt())
                .isEqualTo(2);
        var registrations = journey.path("timeline").findParents("recordedAs").stream()
                .filter(entry -> entry.path("kind").asText().equals("REGISTRATION"))
                .toList();
        assertThat(registrations)
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.path("recordedAs").asText()).isEqualTo(AMARA_AGAIN.toString()));
        assertThat(get("/api/people/" + AMARA_AGAIN + "/journey")).isEqualTo(journey);
    }

    @Test
    void before_it_was_known_there_were_two() {
        assertThat(get("/api/people/" + AMARA_AGAIN + "/journey?known=" + BEFORE)
                        .path("personId")
                        .asText())
                .isEqualTo(AMARA_AGAIN.toString());
        assertThat(get("/api/people/" + AMARA + "/journey?known=" + BEFORE).has("records"))
                .isFalse();
        assertThat(get(GROUP + "/roster?on=2014-07-05&known=" + BEFORE).path("members"))
                .hasSize(5);
        assertThat(counted(BEFORE)).isEqualTo(5);
        assertThat(followed(BEFORE)).isEqualTo(5);
    }

    @Test
    void while_they_were_taken_for_one_they_counted_as_one() {
        assertThat(get("/api/people/" + DAYO + "/journey?known=" + WHILE)
                        .path("personId")
                        .asText())
                .isEqualTo(CHIDI.toString());
        assertThat(get(GROUP + "/roster?on=2014-07-05&known=" + WHILE).path("members"))
                .hasSize(3);
        assertThat(get(GROUP + "/health?known=" + WHILE)
                        .path("members")
                        .path("members")
                        .asInt())
                .isEqualTo(3);
        assertThat(get(GROUP + "/health?known=" + WHILE).path("on").asText()).isEqualTo("2015-02-21");
        assertThat(get(GROUP + "/roster?known=" + WHILE).path("on").asText()).isEqualTo("2015-02-21");
        assertThat(counted(WHILE)).isEqualTo(3);
        assertThat(followed(WHILE)).isEqualTo(3);
    }

    @Test
    void now_there_are_four_in_every_count() {
        assertThat(get(GROUP + "/roster?on=2014-07-05").path("members")).hasSize(4);
        assertThat(get("/api/groups").path("items").path(0).path("members").asInt())
                .isEqualTo(4);
        assertThat(counted(null)).isEqualTo(4);
        assertThat(followed(null)).isEqualTo(4);
        var health = get(GROUP + "/health");
        assertThat(health.path("afterRecovery").path("stillMembers").asInt()).isEqualTo(1);
        assertThat(health.path("movement").path("left").asInt()).isZero();
        var july = health.path("meetings").path(0);
        assertThat(july.path("expected").asInt()).isEqualTo(4);
        assertThat(july.path("present").asInt()).isEqualTo(1);
        assertThat(get("/api/retention?clock=RECOVERY").path("people").asInt()).isEqualTo(1);
        assertThat(get("/api/retention").path("exits").size()).isZero();
    }

    @Test
    void lists_show_the_one_that_counts_by_either_name() {
        assertThat(ids(get("/api/people?group=" + group(1)).path("items")))
                .containsExactly(AMARA.toString(), BINTU.toString(), CHIDI.toString(), DAYO.toString());
        for (int limit = 1; limit < 4; limit++) {
            var first = get("/api/people?group=" + group(1) + "&limit=" + limit);
            assertThat(first.path("items")).hasSize(limit);
            var rest = get("/api/people?group=" + group(1) + "&limit=50&cursor="
                    + first.path("next").asText());
            assertThat(rest.path("items")).hasSize(4 - limit);
        }
        assertThat(ids(get("/api/people?kind=CARER").path("items"))).contains(AMARA.toString());
        for (var name : List.of("Amara", "Amarah", "Okafo")) {
            assertThat(ids(post("/api/people/search", "{\"name\":\"" + name + "\"}")
                            .path("items")))
                    .containsExactly(AMARA.toString());
        }
    }

    private int counted(@Nullable Instant known) {
        return get("/api/programme?to=2015-02-28" + at(known))
                .path("people")
                .path("registered")
                .asInt();
    }

    private int followed(@Nullable Instant known) {
        return get("/api/retention?cutOff=2015-02-20" + at(known))
                .path("people")
                .asInt();
    }

    private static String at(@Nullable Instant known) {
        return known == null ? "" : "&known=" + known;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> {
            if (one.isTextual()) {
                texts.add(one.asText());
            }
        });
        return texts;
    }

    private static List<String> ids(JsonNode items) {
        var ids = new ArrayList<String>();
        items.forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }
}
