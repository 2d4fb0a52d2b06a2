package org.waymark.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.query.Happenings.NORTH;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.FoundDistinct;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;

/** Who may be whom, asked through the doors: by sound, told apart, called otherwise since, merged. */
@Import({OnTheFirstOfMarch.class, OverRealStores.OwnReadStore.class, AsOperator.class})
class DuplicatesHttpTest extends OverRealStores {
    private static final PersonId WANJIKU = person(1);
    private static final PersonId WANJEEKU = person(2);
    private static final PersonId EBO = person(3);
    private static final PersonId EBBO = person(4);
    private static final PersonId KOFI = person(5);
    private static final PersonId KOFFI = person(6);

    @BeforeAll
    static void something_happened(@Autowired EventStore store, @Autowired MockMvcTester http) {
        recorded(store, events(), MetaData.emptyInstance(), at -> {});
        await().untilAsserted(() -> assertThat(http.get().uri("/api/people/duplicates"))
                .hasStatusOk()
                .bodyText()
                .contains("Kofi Atta"));
    }

    /** The last two were told apart, and one of them is called otherwise since. */
    private static List<DomainEvent> events() {
        return List.of(
                registered(WANJIKU, "Grace Wanjiku", "1980", "0712 345678"),
                registered(WANJEEKU, "Wanjeeku Grase", "1981", null),
                registered(EBO, "Ebo Mensah", "1990", null),
                registered(EBBO, "Ebbo Mensa", "1990", null),
                new FoundDistinct(EBO, on("2014-02-01"), EBBO, Confidential.of("cousins")),
                registered(KOFI, "Kofi Asare", "1990", null),
                registered(KOFFI, "Koffi Atta", "1990", null),
                new FoundDistinct(KOFFI, on("2014-02-01"), KOFI, null),
                new DetailsChanged(
                        KOFI, on("2014-03-01"), Set.of(PersonKind.CARER), NORTH, details("Kofi Atta", "1990", null)));
    }

    private static PersonRegistered registered(PersonId person, String name, String born, @Nullable String contact) {
        return new PersonRegistered(
                person, on("2014-01-03"), Set.of(PersonKind.CARER), NORTH, details(name, born, contact));
    }

    private static Details details(String name, String born, @Nullable String contact) {
        return new Details(name, Sex.FEMALE, PartialDate.of(born), contact, null);
    }

    @Test
    void before_somebody_is_registered_whoever_may_be_the_same_is_shown_with_reasons() {
        var found = ask("{\"name\":\"Greis Wanjikuu\",\"born\":\"1980-05\",\"contact\":\"+254712345678\","
                + "\"area\":\"GH/Northern/Tamale\",\"sex\":\"FEMALE\"}");
        var best = found.path("items").path(0);
        assertThat(best.path("person").path("id").asText()).isEqualTo(WANJIKU.toString());
        assertThat(best.path("person").path("name").asText()).isEqualTo("Grace Wanjiku");
        assertThat(best.path("certainty").asText()).isEqualTo("LIKELY");
        assertThat(texts(best.path("reasons")))
                .containsExactly(
                        "the names sound alike", "born in the same year", "the same telephone", "in the same place");
        assertThat(ask("{\"name\":\"Tumaini Zawadi\"}").path("items")).isEmpty();
    }

    @Test
    void what_speaks_against_it_is_said_as_well() {
        var found = ask("{\"name\":\"Grace Wanjiku\",\"born\":\"1950\",\"contact\":\"0712345678\"}")
                .path("items")
                .path(0);
        assertThat(texts(found.path("reasons"))).contains("the same name", "but born 30 years apart");
        assertThat(found.path("certainty").asText()).isEqualTo("POSSIBLE");
    }

    @Test
    void of_somebody_registered_others_are_shown_and_not_themselves() {
        assertThat(ids(get("/api/people/" + WANJIKU + "/duplicates"))).containsExactly(WANJEEKU.toString());
        assertThat(ids(get("/api/people/" + WANJEEKU + "/duplicates"))).containsExactly(WANJIKU.toString());
        assertThat(http.get().uri("/api/people/" + person(99) + "/duplicates")).hasStatus(404);
    }

    @Test
    void who_was_told_apart_is_not_offered_again_until_called_otherwise() {
        assertThat(ids(get("/api/people/" + EBO + "/duplicates"))).isEmpty();
        assertThat(ids(get("/api/people/" + EBBO + "/duplicates"))).isEmpty();
        assertThat(ids(get("/api/people/" + KOFI + "/duplicates"))).containsExactly(KOFFI.toString());
        assertThat(ids(get("/api/people/" + KOFFI + "/duplicates"))).containsExactly(KOFI.toString());
    }

    @Test
    void the_pairs_nobody_has_decided_on_come_page_by_page() {
        var whole = get("/api/people/duplicates?area=GH");
        assertThat(whole.path("total").asInt()).isEqualTo(2);
        assertThat(whole.path("items")).hasSize(2);
        assertThat(get("/api/people/duplicates?area=KE").path("total").asInt()).isZero();
        var first = get("/api/people/duplicates?limit=1");
        var second = get(
                "/api/people/duplicates?limit=1&cursor=" + first.path("next").asText());
        assertThat(List.of(first.path("items").path(0), second.path("items").path(0)))
                .containsExactly(
                        whole.path("items").path(0), whole.path("items").path(1));
        assertThat(second.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"  \"}", "{\"name\":\"--\"}"})
    void a_name_is_needed(String body) {
        assertThat(http.post()
                        .uri("/api/people/duplicates")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(400)
                .bodyText()
                .contains("NAME_REQUIRED");
    }

    @Test
    void a_cursor_from_elsewhere_is_refused() {
        assertThat(http.get().uri("/api/people/duplicates?cursor=99_x_y"))
                .hasStatus(400)
                .bodyText()
                .contains("INVALID_CURSOR");
    }

    private JsonNode ask(String body) {
        return post("/api/people/duplicates", body);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static List<String> ids(JsonNode alike) {
        var ids = new ArrayList<String>();
        alike.path("items").forEach(one -> ids.add(one.path("person").path("id").asText()));
        return ids;
    }
}
