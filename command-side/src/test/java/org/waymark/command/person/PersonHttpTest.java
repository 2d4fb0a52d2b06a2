package org.waymark.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.waymark.command.CommandSideApplication;
import org.waymark.command.web.AsOperator;

@SpringBootTest(classes = CommandSideApplication.class)
@AutoConfigureMockMvc
@Import(AsOperator.class)
class PersonHttpTest {
    private static final String REGISTER = """
            {"occurredOn":"2014-02-05","kinds":["CARER","PERSON_WITH_MENTAL_ILLNESS"],"area":"KE/Laikipia",
             "details":{"name":"Amina","sex":"FEMALE","born":"1980","reference":"NY-001"}}""";
    private static final String PHONED = "{'occurredOn':'2015-05','kind':'PHONE','outcome':'REACHED'}";

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void keepEventsApart(DynamicPropertyRegistry properties) {
        properties.add("waymark.data", () -> data.resolve("data").toString());
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    EventStorageEngine store;

    private final String person = "/api/people/" + UUID.randomUUID();

    @BeforeEach
    void somebody_is_registered() {
        assertThat(put(person, REGISTER)).hasStatus(201).hasHeader("ETag", "\"0\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            201 | /assessments/ID | {'occurredOn':'2015','outcome':'STABILISED'}
            201 | /measures/ID | {'occurredOn':'2015','instrument':'WHO_5','language':'sw','mode':'SELF','answers':[1,null,3,4,5]}
            201 | /contacts/ID | {'occurredOn':'2015','kind':'PHONE','outcome':'REACHED'}
            201 | /plans/ID | {'occurredOn':'2015','kind':'CRISIS','text':'Call my sister'}
            201 | /referrals/ID | {'occurredOn':'2015','to':'CLINIC'}
            201 | /admissions/ID | {'occurredOn':'2015','institution':'HOSPITAL'}
            201 | /milestones/ID | {'occurredOn':'2015','step':'OTHER_PERSONAL','chime':'HOPE'}
            201 | /setbacks/ID | {'occurredOn':'2015','kind':'RELAPSE','severity':'MILD'}
            201 | /goals/ID | {'occurredOn':'2015','domain':'SOCIAL','goal':'Speak in the group'}
            201 | /livelihoods/ID | {'occurredOn':'2015','kind':'CRAFTS','income':'LOW'}
            200 | /consents/CARE | {'occurredOn':'2015'}
            200 | /consents/RESEARCH/withdrawal | {'occurredOn':'2015'}
            200 | /registration | {'occurredOn':'2015','registeredOn':'2013-02-05','reason':'wrong year'}
            200 | /peer-training/ORIENTATION | {'occurredOn':'2015','validUntil':'2017'}
            """)
    void a_fact_is_kept_at_its_address(int status, String address, String body) {
        assertThat(put(person + withId(address), body)).hasStatus(status).hasHeader("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /plans/ID/review | {'occurredOn':'2015'} | PLAN_NOT_FOUND
            /admissions/ID/discharge | {'occurredOn':'2015'} | ADMISSION_NOT_FOUND
            /milestones/ID/correction | {'occurredOn':'2015','step':'FIRST_SALE','reachedOn':'2015','reason':'x'} | MILESTONE_NOT_FOUND
            /milestones/ID/retraction | {'occurredOn':'2015','reason':'x'} | MILESTONE_NOT_FOUND
            /setbacks/ID/resolution | {'occurredOn':'2015'} | SETBACK_NOT_FOUND
            /livelihoods/ID/change | {'occurredOn':'2015','income':'LOW'} | LIVELIHOOD_NOT_FOUND
            /livelihoods/ID/training | {'occurredOn':'2015'} | LIVELIHOOD_NOT_FOUND
            /livelihoods/ID/end | {'occurredOn':'2015','reason':'SOLD'} | LIVELIHOOD_NOT_FOUND
            /carers/ID | {'occurredOn':'2015','relation':'SIBLING'} | PERSON_NOT_FOUND
            /carers/ID/end | {'occurredOn':'2015'} | CARER_NOT_LINKED
            /peer-supporters/ID | {'occurredOn':'2015'} | PERSON_NOT_FOUND
            /peer-supporters/ID/end | {'occurredOn':'2015'} | PEER_SUPPORTER_NOT_ASSIGNED
            """)
    void what_is_not_there_is_a_404_with_its_code(String address, String body, String code) {
        refused(404, code, put(person + withId(address), body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /details | {'occurredOn':'2015','kinds':['CARER'],'area':'KE','details':{'name':'Amina','sex':'FEMALE'}}
            /case-worker | {'occurredOn':'2015','caseWorker':'case.worker-1'}
            /closure | {'occurredOn':'2015','reason':'MOVED_AWAY'}
            """)
    void a_change_of_state_says_which_version_it_saw(String address, String body) {
        refused(428, "VERSION_REQUIRED", put(person + address, body));
        assertThat(put(person + address, body, UUID.randomUUID(), "\"0\"")).hasStatus(200);
        refused(409, "VERSION_MOVED", put(person + address, body, UUID.randomUUID(), "\"0\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'occurredOn':'2015','kind':'PHONE'}
            {'occurredOn':null,'kind':'PHONE','outcome':'REACHED'}
            {'occurredOn':'2015-13','kind':'PHONE','outcome':'REACHED'}
            {'occurredOn':'2015','kind':'PIGEON','outcome':'REACHED'}
            """)
    void a_body_with_something_missing_or_misspelt_is_a_422(String body) {
        refused(422, "INVALID_VALUE", put(person + withId("/contacts/ID"), body));
    }

    @Test
    void what_would_come_before_registration_is_answered_with_its_date() {
        put(person + withId("/contacts/ID"), PHONED);
        var answer =
                put(person + "/registration", "{'occurredOn':'2016','registeredOn':'2015-06','reason':'wrong year'}");
        refused(409, "BEFORE_REGISTRATION", answer);
        assertThat(answer).bodyJson().extractingPath("date").isEqualTo("2015-05");
    }

    @Test
    void registration_with_holes_in_it_is_refused_by_field() {
        var nobody = "/api/people/" + UUID.randomUUID();
        refused(422, "INVALID_VALUE", put(nobody, REGISTER.replace("\"Amina\"", "null")));
        refused(422, "INVALID_VALUE", put(nobody, REGISTER.replace("\"CARER\"", "null")));
        refused(422, "NAME_REQUIRED", put(nobody, REGISTER.replace("Amina", " ")));
        refused(404, "PERSON_NOT_FOUND", put(nobody + withId("/contacts/ID"), PHONED));
    }

    @Test
    void a_case_of_more_than_a_hundred_facts_is_read_from_its_snapshot_and_still_knows_each_command() {
        var first = UUID.randomUUID();
        var contact = person + withId("/contacts/ID");
        put(contact, PHONED, first, null);
        for (int n = 0; n < 110; n++) {
            assertThat(put(person + withId("/contacts/ID"), PHONED)).hasStatus(201);
        }
        assertThat(store.readSnapshot(person.substring("/api/people/".length())))
                .isPresent();

        assertThat(put(contact, PHONED, first, null))
                .hasStatus(201)
                .hasHeader("ETag", "\"1\"")
                .hasHeader("Idempotent-Replayed", "true");
        refused(409, "ID_TAKEN", put(contact, PHONED));
        var other = "/api/people/" + UUID.randomUUID();
        put(other, REGISTER);
        var link = other + person.replace("/api/people/", "/carers/");
        assertThat(put(link, "{'occurredOn':'2015','relation':'CHILD'}")).hasStatus(201);
    }

    @Test
    void the_description_of_a_command_says_which_headers_it_takes() {
        var described = assertThat(http.get().uri("/v3/api-docs").exchange()).bodyJson();
        described
                .extractingPath("$.paths['/api/people/{person}'].put.parameters[*].name")
                .asArray()
                .containsExactly(
                        "person", "Idempotency-Key", "If-Match", "Waymark-Device-Time", "Waymark-Keep-If-Refused");
        described
                .extractingPath("$.paths['/api/people/{person}'].put.operationId")
                .isEqualTo("person-register");
        described.doesNotHavePath("$.components.schemas.CommandContext");
    }

    private static void refused(int status, String code, MvcTestResult answer) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("code").isEqualTo(code);
        assertThat(answer).bodyText().doesNotContain("Amina");
    }

    private static String withId(String address) {
        return address.replace("ID", UUID.randomUUID().toString());
    }

    private MvcTestResult put(String path, String body) {
        return put(path, body, UUID.randomUUID(), null);
    }

    private MvcTestResult put(String path, String body, UUID key, @Nullable String seen) {
        var request = http.put().uri(path).header("Idempotency-Key", key.toString());
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }
}
