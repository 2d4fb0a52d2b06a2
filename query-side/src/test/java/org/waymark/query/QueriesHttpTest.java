package org.waymark.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.query.Happenings.formed;
import static org.waymark.query.Happenings.group;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.met;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.Happenings.reached;
import static org.waymark.query.Happenings.registered;

import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.PersonKind;
import org.waymark.events.recovery.Step;

/** Journeys, people and groups through the doors that everybody uses, over a real event store and the whole engine. */
@Import({OnTheFirstOfMarch.class, OverRealStores.OwnReadStore.class, AsOperator.class})
class QueriesHttpTest extends OverRealStores {
    private static final String AMARA = person(1).toString();
    private static final String NANYORAE = group(1).toString();

    @BeforeAll
    static void something_happened(@Autowired EventStore store, @Autowired MockMvcTester http) {
        recorded(store, events(), MetaData.emptyInstance(), at -> {});
        await().untilAsserted(() -> {
            assertThat(http.get().uri("/api/people/{id}/journey", AMARA))
                    .hasStatusOk()
                    .bodyText()
                    .contains("satisfactory recovery");
            assertThat(http.get().uri("/api/groups/{id}/health", NANYORAE))
                    .hasStatusOk()
                    .bodyText()
                    .contains("\"heldOn\":\"2015-02-05\"")
                    .contains("\"recoveredAsMembers\":1");
            assertThat(http.get().uri("/api/people?group={id}", NANYORAE))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Bintu");
        });
    }

    private static List<DomainEvent> events() {
        return List.of(
                registered(person(1), "Amára", "2014-01-03", PersonKind.PERSON_WITH_MENTAL_ILLNESS),
                registered(person(2), "Bintu", "2014-01-03", PersonKind.CARER),
                formed(group(1), "Nanyorae", "2014-01-01", Schedule.of(Cadence.MONTHLY)),
                joined(group(1), 1, person(1), "2014-02-01"),
                joined(group(1), 2, person(2), "2014-02-01", GroupRole.FACILITATOR),
                met(group(1), 2, "2015-02-05", Map.of(person(1), Mark.PRESENT)),
                reached(person(1), 1, Step.SATISFACTORY_RECOVERY, "2014-09-01"));
    }

    @Test
    void a_journey_has_a_summary_and_a_timeline_with_names_and_the_ids_to_act_on() {
        var body = assertThat(http.get().uri("/api/people/{id}/journey", AMARA)).bodyJson();
        body.extractingPath("$.summary.memberships[0].group").isEqualTo("Nanyorae");
        body.extractingPath("$.summary.memberAfterRecovery").isEqualTo(true);
        body.extractingPath("$.timeline[-1].text").isEqualTo("Was at the meeting of Nanyorae");
        body.extractingPath("$.timeline[-1].ids.meeting")
                .isEqualTo(Happenings.id(4_002).toString());
        body.extractingPath("$.timeline[0].occurredOn").isEqualTo("2014-01-03");
    }

    @Test
    void a_journey_on_a_day_stops_there_and_known_before_anything_was_recorded_is_unknown() {
        assertThat(http.get().uri("/api/people/{id}/journey?on=2014-08-31", AMARA))
                .bodyJson()
                .doesNotHavePath("$.summary.recoveredOn");
        refused(404, "PERSON_NOT_FOUND", "/api/people/" + AMARA + "/journey?known=2014-08-31");
        refused(404, "PERSON_NOT_FOUND", "/api/people/" + AMARA + "/journey?on=2013-01-01");
        assertThat(http.get().uri("/api/people/{id}/journey?known=2999-01-01T00:00:00Z", AMARA))
                .hasStatusOk();
    }

    @Test
    void the_health_of_a_group_names_its_state_and_why() {
        var body =
                assertThat(http.get().uri("/api/groups/{id}/health", NANYORAE)).bodyJson();
        body.extractingPath("$.state").isEqualTo("AT_RISK");
        body.extractingPath("$.reasons[?(@.code=='FEW_MEMBERS')].text")
                .asArray()
                .containsExactly("2 on the roster.");
        body.extractingPath("$.meetings[0].notMarked").isEqualTo(1);
        body.extractingPath("$.afterRecovery.stillMembers").isEqualTo(1);
        assertThat(http.get().uri("/api/groups/{id}/health?known=2999-01-01", NANYORAE))
                .hasStatusOk();
    }

    @Test
    void a_roster_is_that_of_its_day() {
        var now =
                assertThat(http.get().uri("/api/groups/{id}/roster", NANYORAE)).bodyJson();
        now.extractingPath("$.members[*].name").asArray().containsExactly("Amára", "Bintu");
        now.extractingPath("$.members[1].role").isEqualTo("FACILITATOR");
        assertThat(http.get().uri("/api/groups/{id}/roster?on=2014-01-31", NANYORAE))
                .bodyJson()
                .extractingPath("$.members")
                .asArray()
                .isEmpty();
    }

    @Test
    void people_are_listed_page_by_page() {
        var first = assertThat(http.get().uri("/api/people?area=GH/Northern&limit=1"))
                .bodyJson();
        first.extractingPath("$.items[*].name").asArray().containsExactly("Amára");
        first.extractingPath("$.next").isEqualTo(AMARA);
        var second = assertThat(http.get().uri("/api/people?limit=1&cursor={id}", AMARA))
                .bodyJson();
        second.extractingPath("$.items[*].name").asArray().containsExactly("Bintu");
        second.extractingPath("$.next").isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/people?role=FACILITATOR, 1",
        "/api/people?role=CHAIR, 0",
        "/api/people?kind=CARER, 1",
        "/api/people?area=KE, 0",
        "/api/groups?area=GH, 1",
        "/api/groups?area=GH/North, 0",
        "/api/groups?state=AT_RISK, 1",
        "/api/groups?state=DORMANT, 0",
        "/api/groups?phase=FORMING, 1",
    })
    void lists_are_filtered(String address, int found) {
        assertThat(http.get().uri(address))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(found);
    }

    @Test
    void a_name_is_found_in_a_body_without_case_or_accent() {
        assertThat(search("{\"name\":\"AMAR\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("Amára");
        assertThat(search("{\"name\":\".*\"}"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(search("{\"name\":\" \"}")).hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource({
        "404, PERSON_NOT_FOUND, /api/people/01900000-0000-7000-8000-00000000ffff/journey",
        "404, GROUP_NOT_FOUND, /api/groups/01900000-0000-7000-8000-00000000ffff/health",
        "404, GROUP_NOT_FOUND, /api/groups/01900000-0000-7000-8000-00000000ffff/roster",
        "400, INVALID_PARAMETER, /api/people/amara/journey",
        "400, INVALID_PARAMETER, /api/people?limit=0",
        "400, INVALID_PARAMETER, /api/people?limit=201",
        "400, INVALID_PARAMETER, /api/people?cursor=next",
        "400, INVALID_PARAMETER, /api/groups?state=HAPPY",
        "400, INVALID_PARAMETER, /api/groups?area=/",
        "400, INVALID_PARAMETER, /api/people/01900000-0000-7000-8000-0000000003e9/journey?on=yesterday",
        "400, INVALID_PARAMETER, /api/people/01900000-0000-7000-8000-0000000003e9/journey?known=now",
    })
    void what_cannot_be_answered_says_why(int status, String code, String address) {
        refused(status, code, address);
    }

    private void refused(int status, String code, String address) {
        var answer = http.get().uri(address);
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private MvcTestResult search(String body) {
        return http.post()
                .uri("/api/people/search")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
