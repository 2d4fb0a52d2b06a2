package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.events.access.Role;
import org.waymark.ops.AccessCast.Answer;
import org.waymark.ops.bench.fuzz.FuzzedRequests;
import org.waymark.page.Page;

/** Every door of the interface, for every role, on what is their own, what is in their case load, and what is neither. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixTest {
    private static final List<Role> ROLES =
            Arrays.stream(Role.values()).filter(Role::isGiven).toList();
    private static final Set<String> NOT_THERE = Set.of(
            "PERSON_NOT_FOUND",
            "PERSON_UNKNOWN",
            "GROUP_NOT_FOUND",
            "GROUP_UNKNOWN",
            "ASSOCIATION_NOT_FOUND",
            "ASSOCIATION_UNKNOWN",
            "OUTSIDE_YOUR_REACH");
    private static final int BODIES = 200;

    private final Map<String, AccessDoor> table = AccessDoor.table();
    private AccessCast cast;
    private JsonNode document;
    private FuzzedRequests bodies;
    private int asked;

    @BeforeAll
    void start(@TempDir Path data) {
        cast = new AccessCast(data);
        document = cast.ask("GET", "/api/openapi", null, null, Map.of()).body();
        bodies = new FuzzedRequests(document, new Random(7));
    }

    @AfterAll
    void stop() {
        System.out.println("access matrix: %d doors, %d requests".formatted(table.size(), asked));
        cast.close();
    }

    @Test
    void every_door_stands_in_the_table_and_every_line_of_it_is_a_door() {
        var doors = new HashSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> doors.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        doors.addAll(pages());
        assertThat(doors).hasSizeGreaterThan(80).isEqualTo(table.keySet());
    }

    /** The description of the interface does not hold them. */
    private Set<String> pages() {
        return cast
                .program()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(door -> door.getValue().getBeanType().isAnnotationPresent(Page.class))
                .map(Map.Entry::getKey)
                .flatMap(door -> door.getPatternValues().stream()
                        .flatMap(path ->
                                door.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .collect(Collectors.toSet());
    }

    @Test
    void nobody_gets_in_without_an_account_that_is_open() {
        var closed = cast.staff().token("leaver", Role.CASE_WORKER, List.of("GH"));
        cast.staff().close("leaver");
        await().atMost(Duration.ofSeconds(1))
                .until(() ->
                        cast.ask("GET", "/api/people", closed, null, Map.of()).status() == 401);
        var wrong = new ArrayList<String>();
        for (var door : table.values()) {
            for (var token : Arrays.asList(null, "made.up.token", "madeup", closed)) {
                var answer = ask(door, own(door), token, AccessCast.HERE);
                boolean is401 = answer.status() == 401 && answer.code().equals("UNAUTHENTICATED");
                if (!door.isDoorstep() && !is401) {
                    wrong.add(door + " with " + token + " -> " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_door_opens_to_its_roles_and_to_no_other() {
        var wrong = new ArrayList<String>();
        for (var door : table.values()) {
            for (var role : ROLES) {
                var answer = ask(door, own(door), cast.token(role, door), AccessCast.HERE);
                boolean refused = answer.status() == 403 && answer.code().equals("FORBIDDEN");
                boolean asMeant = door.isDoorstep() || (door.opensTo(role) ? !isNotTheirs(door, answer) : refused);
                if (!asMeant) {
                    wrong.add(role + " " + door + " -> " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_not_theirs_is_to_everybody_as_if_it_were_not_there() {
        var wrong = new ArrayList<String>();
        for (var door : table.values()) {
            for (var role : ROLES) {
                if (door.about().isEmpty() || !door.opensTo(role) || door.breaksGlass()) {
                    continue;
                }
                var token = cast.token(role, door);
                var answer = ask(door, String.valueOf(cast.others().get(door.about())), token, AccessCast.THERE);
                var unknown = ask(door, UUID.randomUUID().toString(), token, AccessCast.THERE);
                boolean same = door.makes()
                        || (answer.status() == unknown.status() && answer.body().equals(unknown.body()));
                if (!isNotTheirs(door, answer) || !same) {
                    wrong.add(role + " " + door + " -> " + answer + " and of nobody -> " + unknown);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_case_worker_has_their_case_load_wherever_it_lives_and_a_supervisor_has_not() {
        var wrong = new ArrayList<String>();
        for (var door : table.values()) {
            if (!door.about().equals("person") || door.makes() || door.breaksGlass()) {
                continue;
            }
            for (var role : List.of(Role.CASE_WORKER, Role.SUPERVISOR)) {
                var answer = ask(door, cast.inCaseLoad(), cast.token(role, door), AccessCast.HERE);
                boolean mine = role == Role.CASE_WORKER;
                if (door.opensTo(role) && mine == isNotTheirs(door, answer)) {
                    wrong.add(role + " " + door + " -> " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void lists_and_searches_hold_what_is_theirs_and_nothing_else() {
        for (var role : List.of(Role.CASE_WORKER, Role.SUPERVISOR)) {
            var search = Map.of("name", "Somebody of");
            var door = Objects.requireNonNull(table.get("GET /api/people"));
            var token = cast.token(role, door);
            var people = cast.ask("GET", "/api/people?limit=200", token, null, Map.of())
                    .body()
                    .toString();
            var found = cast.ask("POST", "/api/people/search", token, search, Map.of())
                    .body()
                    .toString();
            var groups = cast.ask("GET", "/api/groups?limit=200", token, null, Map.of())
                    .body()
                    .toString();
            for (var list : List.of(people, found)) {
                assertThat(list)
                        .contains(cast.own().get("person"))
                        .doesNotContain(cast.others().get("person"));
                assertThat(list.contains(cast.inCaseLoad())).as(role + "").isEqualTo(role == Role.CASE_WORKER);
            }
            assertThat(groups)
                    .contains(cast.own().get("group"))
                    .doesNotContain(cast.others().get("group"));
            var elsewhere = cast.ask("GET", "/api/people?area=KE/Nyeri", token, null, Map.of())
                    .body();
            assertThat(elsewhere.toString()).doesNotContain(cast.others().get("person"));
        }
    }

    private boolean isNotTheirs(AccessDoor door, Answer answer) {
        return answer.status() == 401
                || answer.status() == 403
                || (!door.about().isEmpty() && NOT_THERE.contains(answer.code()));
    }

    private String own(AccessDoor door) {
        return door.makes() || door.about().isEmpty()
                ? UUID.randomUUID().toString()
                : String.valueOf(cast.own().get(door.about()));
    }

    /** With ever other bodies until one has a shape that is taken, so that what refuses is not the shape. */
    private Answer ask(AccessDoor door, String subject, @Nullable String token, String area) {
        var answer = once(door, subject, token, area);
        for (int tries = 1; isOfAnotherShape(answer) && !door.isDoorstep(); tries++) {
            if (tries == BODIES) {
                throw new AssertionError("no body of the right shape for " + door + ": " + answer);
            }
            answer = once(door, subject, token, area);
        }
        return answer;
    }

    private static boolean isOfAnotherShape(Answer answer) {
        return answer.status() == 422 || answer.status() == 400;
    }

    private Answer once(AccessDoor door, String subject, @Nullable String token, String area) {
        asked++;
        return cast.ask(door.method(), door.address(subject, cast), token, body(door, area), Map.of());
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object body(AccessDoor door, String area) {
        var body = bodies.rightBody(door.described(document));
        if (body instanceof Map<?, ?> fields) {
            var right = (Map<String, Object>) fields;
            right.computeIfPresent("area", (field, any) -> area);
            right.computeIfPresent("areas", (field, any) -> List.of(area));
            right.computeIfPresent("personId", (field, any) -> cast.own().get("person"));
            right.computeIfPresent("reason", (field, any) -> any.equals("GH") ? "a reason" : any);
            right.computeIfPresent("answers", (field, any) -> Collections.nCopies(7, 1)); // as GAD-7 has
            right.computeIfPresent("text", (field, any) -> "a reason that is long enough for whoever reads it");
            right.computeIfPresent("minutes", (field, any) -> 1);
            right.computeIfPresent("purpose", (field, any) -> "a purpose that is long enough for whoever reads it");
            right.computeIfPresent("manifest", (field, any) -> "0".repeat(64));
            right.computeIfPresent("until", (field, any) -> "2030-01-01");
        }
        return body;
    }
}
