package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole interface: it describes itself, can be tried without anybody else, and refuses what it does not know. */
@ExtendWith(Running.class)
class InterfaceTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Program program;

    InterfaceTest(Program program) {
        this.program = program;
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void the_document_is_openapi_3_1_and_covers_every_door() throws Exception {
        var document = json(get("/api/openapi"));
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        var doors = doors();
        assertThat(doors).hasSizeGreaterThan(60);
        assertThat(doors)
                .allSatisfy(door -> assertThat(document.path("paths")
                                .path(door[1])
                                .path(door[0])
                                .isObject())
                        .as(door[0] + " " + door[1])
                        .isTrue());
    }

    @Test
    void every_command_says_that_it_needs_an_idempotency_key() throws Exception {
        var paths = json(get("/api/openapi")).path("paths");
        var commands = paths.properties().stream()
                .filter(path -> path.getValue().has("put"))
                .toList();
        assertThat(commands).hasSizeGreaterThan(40);
        assertThat(commands)
                .allSatisfy(path -> assertThat(
                                path.getValue().path("put").path("parameters").findValuesAsText("name"))
                        .as(path.getKey())
                        .contains("Idempotency-Key"));
    }

    @Test
    void the_document_says_201_where_a_thing_is_made_and_200_elsewhere() throws Exception {
        var group = "/api/groups/{group}";
        var paths = json(get("/api/openapi")).path("paths");
        for (var made : List.of("", "/members/{membership}", "/meetings/{meeting}", "/associations/{association}")) {
            assertThat(successes(paths.path(group + made))).as(made).containsExactly("201");
        }
        for (var changed : List.of("/schedule", "/members/{membership}/leaving", "/dissolution")) {
            assertThat(successes(paths.path(group + changed))).as(changed).containsExactly("200");
        }
    }

    @Test
    void each_door_says_what_it_does_and_to_whom_it_is_open() throws Exception {
        var paths = json(get("/api/openapi")).path("paths");
        var reopening = paths.path("/api/accounts/{account}/reopening").path("put");
        assertThat(reopening.path("summary").asText()).isEqualTo("Reopen");
        assertThat(reopening.path("description").asText()).isEqualTo("Open to: administrator.");
        assertThat(paths.findValuesAsText("description")).noneMatch("Open to nobody."::equals);
    }

    private static List<String> successes(JsonNode path) {
        return path.path("put").path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .toList();
    }

    @Test
    void ids_and_dates_are_texts_in_the_document() throws Exception {
        var schemas = json(get("/api/openapi")).path("components").path("schemas");
        assertThat(schemas.has("PartialDate")).isFalse();
        assertThat(schemas.has("PersonId")).isFalse();
        assertThat(schemas.path("RegisterPersonBody")
                        .path("properties")
                        .path("occurredOn")
                        .path("type")
                        .asText())
                .isEqualTo("string");
    }

    @Test
    void the_page_to_try_it_asks_nobody_else() throws Exception {
        for (var file : List.of("index.html", "swagger-initializer.js", "index.css")) {
            var answer = get("/api/swagger-ui/" + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.body()).as(file).doesNotContain("http://", "https://", "\"//");
        }
        var settings = json(get("/api/openapi/swagger-config"));
        assertThat(settings.path("validatorUrl").asText()).isEmpty();
        assertThat(settings.path("url").asText()).isEqualTo("/api/openapi");
    }

    @Test
    void a_field_that_is_misspelt_is_refused_and_nothing_is_kept() throws Exception {
        var path = "/api/people/" + UUID.randomUUID();
        var refused = put(path, """
                {"occurredOn":"2014-02-05","kinds":["CARER"],"area":"KE/Kajiado",
                 "details":{"name":"Naserian","sex":"FEMALE","bron":"1980"}}""");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("code").asText()).isEqualTo("UNKNOWN_FIELD");
        assertThat(get(path + "/history").statusCode()).isEqualTo(404);
    }

    @Test
    void health_tells_of_life_and_readiness() throws Exception {
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").body()).contains("person-journey.2");
    }

    private List<String[]> doors() {
        List<String[]> doors = new ArrayList<>();
        program.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getName().startsWith("org.waymark.")
                            && method.getBeanType().isAnnotationPresent(RestController.class)) {
                        mapping.getPatternValues()
                                .forEach(path -> mapping.getMethodsCondition()
                                        .getMethods()
                                        .forEach(verb -> doors.add(
                                                new String[] {verb.name().toLowerCase(Locale.ROOT), path})));
                    }
                });
        return doors;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", Running.bearer(program))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", Running.bearer(program))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(program.address() + path);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
