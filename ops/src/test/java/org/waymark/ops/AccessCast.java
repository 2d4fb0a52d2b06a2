package org.waymark.ops;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.access.login.Tokens;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.ops.cli.Ready;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Staff;
import org.waymark.watch.Correlation;

/** A running program with one account of each role in Ghana, and people, groups and associations there and in Kenya. */
final class AccessCast implements AutoCloseable {
    static final String HERE = "GH/Northern/Tamale";
    static final String THERE = "KE/Nyeri/Othaya";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Program program;
    private final Api operator;
    private final Staff staff;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Role, String> tokens = new HashMap<>();
    private final Map<String, String> own;
    private final Map<String, String> others;
    private final String inCaseLoad;

    record Answer(int status, String code, String detail, JsonNode body, HttpHeaders headers) {
        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    AccessCast(Path data) {
        this(data, Map.of());
    }

    AccessCast(Path data, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("logging.level.root", "ERROR");
        program = Program.start(data.resolve("data"), 0, settings);
        operator = program.operator();
        Ready.await(operator, new PrintWriter(Writer.nullWriter()));
        staff = new Staff(operator, Clock.systemUTC());
        for (var role : Role.values()) {
            if (role.isGiven()) {
                tokens.put(role, staff.token(name(role), role, List.of("GH/Northern")));
            }
        }
        staff.open("target", Role.RESEARCHER, List.of());
        own = things(HERE);
        others = things(THERE);
        inCaseLoad = person(THERE);
        assign(inCaseLoad, name(Role.CASE_WORKER));
    }

    private static String name(Role role) {
        return "the-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<String, String> things(String area) {
        return Map.of("person", person(area), "group", group(area), "association", association(area));
    }

    String person(String area) {
        return made(
                "/api/people/",
                Filled.person("2014-02-05", "CARER", area, Map.of("name", "Somebody of " + area, "sex", "FEMALE")));
    }

    private String group(String area) {
        return made("/api/groups/", Filled.group("2014-02-05", "A group of " + area, "WEEKLY", area));
    }

    private String association(String area) {
        return made("/api/associations/", Map.of("occurredOn", "2014-02-05", "name", "One of " + area, "area", area));
    }

    private String made(String where, Map<String, ?> body) {
        var id = UUID.randomUUID().toString();
        operator.putNow(where + id, body);
        return id;
    }

    /**
     * All that is recorded about somebody or something, in order. Where they are, and so who may read of them, is told by a
     * read model, which is waited for.
     */
    JsonNode history(String address, String token) {
        return await().until(
                        () -> ask("GET", address + "/history?limit=500", token, null, Map.of()),
                        answer -> answer.status() == 200)
                .body()
                .path("items");
    }

    static JsonNode last(JsonNode entries) {
        return entries.path(entries.size() - 1);
    }

    void assign(String person, String caseWorker) {
        var bearer = bearer(program);
        var version = ask("GET", "/api/people/" + person + "/history", bearer, null, Map.of())
                        .body()
                        .path("items")
                        .size()
                - 1;
        ask(
                "PUT",
                "/api/people/" + person + "/case-worker",
                bearer,
                Map.of("occurredOn", "2014-03-01", "caseWorker", caseWorker),
                Map.of("If-Match", "\"" + version + "\""));
    }

    private static String bearer(Program program) {
        return Running.bearer(program).substring("Bearer ".length());
    }

    Map<String, String> own() {
        return own;
    }

    Map<String, String> others() {
        return others;
    }

    String inCaseLoad() {
        return inCaseLoad;
    }

    Program program() {
        return program;
    }

    Staff staff() {
        return staff;
    }

    /** A fresh one for those who log out. */
    String token(Role role, AccessDoor door) {
        return door.method().equals("DELETE")
                ? program.context()
                        .getBean(Tokens.class)
                        .issue(AccountId.of(name(role)), Duration.ofHours(1))
                        .token()
                : String.valueOf(tokens.get(role));
    }

    Answer ask(
            String method, String address, @Nullable String token, @Nullable Object body, Map<String, String> headers) {
        try {
            var content =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
            var request = HttpRequest.newBuilder(URI.create(program.address() + address))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(method, content);
            headers.forEach(request::setHeader);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            var answer = http.send(request.build(), BodyHandlers.ofString());
            boolean isJson = answer.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            var json = isJson && !answer.body().isEmpty() ? JSON.readTree(answer.body()) : JSON.nullNode();
            if (json instanceof ObjectNode object) {
                object.remove(Correlation.KEY); // of the request itself, whatever it asks for
            }
            return new Answer(
                    answer.statusCode(),
                    json.path("code").asText(),
                    json.path("detail").asText(),
                    json,
                    answer.headers());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        http.close();
        operator.close();
        program.close();
    }
}
