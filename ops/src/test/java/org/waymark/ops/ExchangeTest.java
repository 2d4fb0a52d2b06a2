package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.access.Role;

/** What goes to other systems: to whom, and that it is written down. */
@TestInstance(Lifecycle.PER_CLASS)
class ExchangeTest {
    private static final String MAPPING = """
            {
              "orgUnits": {"GH/Northern/Tamale": "O6uvpzGd5pu", "KE/Nyeri/Othaya": "DiszpKrYNg8"},
              "values": {"people.registered": {"dataElement": "fbfJHSPpUQD"}, "groups.total": {"dataElement": "cYeuwXTCPkU"}}
            }
            """;

    private AccessCast cast;
    private Path mapping;
    private String worker;
    private String supervisor;

    @BeforeAll
    void start(@TempDir Path data) {
        cast = new AccessCast(data);
        mapping = data.resolve("data").resolve("dhis2.json");
        worker = cast.staff().token("hands-over", Role.CASE_WORKER, List.of("GH/Northern"));
        supervisor = cast.staff().token("reports", Role.SUPERVISOR, List.of("GH/Northern"));
    }

    @AfterAll
    void stop() {
        cast.close();
    }

    @Test
    void a_person_goes_to_another_system_as_fhir_and_who_took_the_copy_is_written_down() {
        var person = cast.person(AccessCast.HERE);
        var bundle =
                await().until(() -> get("/api/people/" + person + "/fhir", worker), answer -> answer.status() == 200);
        assertThat(bundle.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/fhir+json");
        assertThat(bundle.body().at("/entry/0/resource/name/0/text").asText()).startsWith("Somebody of");
        assertThat(bundle.body().path("type").asText()).isEqualTo("collection");
        var reads = get("/api/people/" + person + "/reads", supervisor).body();
        assertThat(reads.toString()).contains("\"EXPORT\"", "hands-over");
    }

    @Test
    void a_person_out_of_reach_stays_here() {
        assertThat(get("/api/people/" + cast.others().get("person") + "/fhir", worker)
                        .isSuccess())
                .isFalse();
        assertThat(get("/api/groups/" + cast.others().get("group") + "/fhir", worker)
                        .isSuccess())
                .isFalse();
    }

    @Test
    void a_group_goes_with_its_members() {
        var group = cast.own().get("group");
        var bundle = await().until(() -> get("/api/groups/" + group + "/fhir", worker), Answers::found);
        assertThat(bundle.body().at("/entry/0/resource/resourceType").asText()).isEqualTo("Group");
    }

    @Test
    void a_supervisor_reports_whole_months_of_whole_areas_to_dhis2() throws IOException {
        Files.deleteIfExists(mapping);
        var query = "/api/programme/dhis2?area=GH/Northern&from=2014-03&to=2014-04";
        var missing = get(query, supervisor);
        assertThat(missing.code()).isEqualTo("DHIS2_NOT_MAPPED");
        Files.writeString(mapping, MAPPING.replace("O6uvpzGd5pu", "no uid"));
        assertThat(get(query, supervisor).detail()).contains("orgUnits is a DHIS2 uid");
        Files.writeString(mapping, MAPPING);
        var values = await().until(() -> get(query, supervisor), Answers::found)
                .body()
                .path("dataValues");
        assertThat(values).hasSize(4);
        assertThat(values.get(0).path("orgUnit").asText()).isEqualTo("O6uvpzGd5pu");
        assertThat(values.get(0).path("period").asText()).isEqualTo("201403");
        assertThat(values.findValuesAsText("orgUnit")).doesNotContain("DiszpKrYNg8");
        var registered = programme("2014-03-01", "2014-03-31").at("/people/registered");
        assertThat(values.get(1).path("dataElement").asText()).isEqualTo("fbfJHSPpUQD");
        assertThat(values.get(1).path("value").asText()).isEqualTo(registered.asText());

        assertThat(get("/api/programme/dhis2?area=GH&from=2014-03&to=2014-03", supervisor)
                        .code())
                .isEqualTo("OUTSIDE_YOUR_REACH");
        assertThat(get("/api/programme/dhis2?area=GH/Northern/Yendi&from=2014-03&to=2014-03", supervisor)
                        .code())
                .isEqualTo("AREA_NOT_MAPPED");
        assertThat(get("/api/programme/dhis2?area=GH/Northern&from=2014-03&to=2999-01", supervisor)
                        .code())
                .isEqualTo("MONTH_NOT_OVER");
        assertThat(get("/api/programme/dhis2?area=GH/Northern&from=1900-01&to=2014-01", supervisor)
                        .code())
                .isEqualTo("TOO_MUCH_AT_ONCE");
        assertThat(get("/api/programme/dhis2?area=GH/Northern&from=2014-04&to=2014-03", supervisor)
                        .code())
                .isEqualTo("INVALID_PERIOD");
        assertThat(get(query, worker).code()).isEqualTo("FORBIDDEN");
    }

    private JsonNode programme(String from, String to) {
        return get("/api/programme?area=GH/Northern/Tamale&from=" + from + "&to=" + to, supervisor)
                .body();
    }

    private AccessCast.Answer get(String path, String token) {
        return cast.ask("GET", path, token, null, Map.of());
    }

    private static final class Answers {
        static boolean found(AccessCast.Answer answer) {
            return answer.status() == 200;
        }
    }
}
