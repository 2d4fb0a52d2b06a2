package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.access.Admission;
import org.waymark.access.Concerns;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;
import org.waymark.eventstore.Provenance;

/** The second line behind the doors, and how soon what is taken away is gone. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessRulesTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private AccessCast cast;

    record Unheard(String of) {}

    @BeforeAll
    void start(@TempDir Path data) {
        cast = new AccessCast(data);
    }

    @AfterAll
    void stop() {
        cast.close();
    }

    @Test
    void every_message_that_is_handled_says_who_may_send_it_and_every_question_what_it_reaches() {
        var commands = handled(CommandHandler.class);
        var questions = handled(QueryHandler.class);
        assertThat(commands).hasSizeGreaterThan(60);
        assertThat(questions).hasSizeGreaterThan(10);
        assertThat(commands)
                .allSatisfy(type -> assertThat(Admission.rolesOf(type)).isPresent());
        assertThat(questions).allSatisfy(type -> {
            assertThat(Admission.rolesOf(type)).isPresent();
            assertThat(Concerns.class.isAssignableFrom(type) ^ WithinReach.class.isAssignableFrom(type))
                    .isTrue();
            assertThat(type.getAnnotation(Shows.class))
                    .as("what the answer to %s shows of people", type)
                    .isNotNull();
        });
    }

    private static Set<Class<?>> handled(Class<? extends Annotation> how) {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.waymark").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(how))
                        .map(method -> method.getRawParameterTypes().getFirst().reflect())
                        .collect(Collectors.toSet());
    }

    @Test
    void a_message_that_nobody_registered_is_refused_even_to_the_operator() {
        var bus = cast.program().context().getBean(CommandBus.class);
        bus.subscribe(Unheard.class.getName(), message -> "done");
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        var by = Map.of(Provenance.ACTOR, "local", Provenance.ROLE, "OPERATOR");
        assertThatThrownBy(() -> gateway.sendAndWait(new GenericCommandMessage<>(new Unheard("of"), by)))
                .hasMessageContaining("NOT_REGISTERED");
        assertThatThrownBy(() -> gateway.sendAndWait(new GenericCommandMessage<>(new Unheard("of"), Map.of())))
                .hasMessageContaining("UNAUTHENTICATED");
    }

    @Test
    void an_account_that_is_closed_is_out_within_a_second() {
        var token = cast.staff().token("goes", Role.CASE_WORKER, List.of("GH"));
        assertThat(status("GET", "/api/people", token)).isEqualTo(200);
        cast.staff().close("goes");
        await().atMost(A_SECOND).until(() -> status("GET", "/api/people", token) == 401);
    }

    @Test
    void no_password_is_made_that_no_event_tells_of() {
        cast.staff().open("resets", Role.SUPERVISOR, List.of("GH"));
        var administrator = cast.staff().token("resets-it", Role.ADMINISTRATOR, List.of());
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("occurredOn", "2014-02-05", "secondFactorToo", true);
        var address = "/api/accounts/resets/password";
        assertThat(cast.ask("PUT", address, administrator, body, key).status()).isEqualTo(200);
        var again = cast.ask("PUT", address, administrator, body, key);
        assertThat(again.code()).isEqualTo("ALREADY_RESET");
        assertThat(again.body().has("password")).isFalse();
    }

    @Test
    void a_password_that_is_reset_ends_every_session_within_a_second() {
        var token = cast.staff().token("forgets", Role.CASE_WORKER, List.of("GH"));
        assertThat(status("GET", "/api/people", token)).isEqualTo(200);
        cast.staff().resetPassword("forgets");
        await().atMost(A_SECOND).until(() -> status("GET", "/api/people", token) == 401);
    }

    @Test
    void logging_out_is_at_once() {
        var token = cast.staff().token("leaves", Role.CASE_WORKER, List.of("GH"));
        assertThat(status("DELETE", "/api/sessions/current", token)).isEqualTo(204);
        assertThat(status("GET", "/api/people", token)).isEqualTo(401);
    }

    @Test
    void a_case_that_is_handed_over_is_out_of_reach_within_a_second() {
        var token = cast.staff().token("hands-over", Role.CASE_WORKER, List.of());
        var person = cast.person(AccessCast.THERE);
        cast.assign(person, "hands-over");
        var journey = "/api/people/" + person + "/journey";
        await().until(() -> status("GET", journey, token) == 200);
        cast.assign(person, "somebody-else");
        await().atMost(A_SECOND).until(() -> status("GET", journey, token) == 404);
    }

    @Test
    void nobody_is_put_on_a_roster_by_somebody_who_may_not_know_of_them() {
        var token = cast.staff().token("curious", Role.CASE_WORKER, List.of("GH"));
        var member = "/api/groups/" + cast.own().get("group") + "/members/" + UUID.randomUUID();
        var stranger =
                Map.of("occurredOn", "2015-01-01", "personId", cast.others().get("person"));
        var nobody = Map.of("occurredOn", "2015-01-01", "personId", UUID.randomUUID());
        var answer = cast.ask("PUT", member, token, stranger, Map.of());
        assertThat(answer.code()).isEqualTo("PERSON_NOT_FOUND");
        assertThat(cast.ask("PUT", member, token, nobody, Map.of()).body()).isEqualTo(answer.body());
    }

    @Test
    void what_stands_in_an_event_is_the_account_that_logged_in() {
        var token = cast.staff().token("writes", Role.CASE_WORKER, List.of("GH"));
        var contact = "/api/people/%s/contacts/%s".formatted(cast.own().get("person"), UUID.randomUUID());
        var body = Map.of("occurredOn", "2015-01-01", "kind", "PHONE", "outcome", "REACHED");
        var pretends = Map.of("Waymark-Actor", "local", "Waymark-Role", "OPERATOR");
        assertThat(cast.ask("PUT", contact, token, body, pretends).status()).isEqualTo(201);
        var history = "/api/people/" + cast.own().get("person") + "/history";
        var last = cast.ask("GET", history, token, null, Map.of()).body().path("items");
        assertThat(last.path(last.size() - 1).path("actor").asText()).isEqualTo("writes");
        assertThat(last.path(last.size() - 1).path("role").asText()).isEqualTo("CASE_WORKER");
    }

    @Test
    void the_machinery_is_the_administrators() {
        var researcher = cast.staff().token("reads", Role.RESEARCHER, List.of());
        var administrator = cast.staff().token("keeps", Role.ADMINISTRATOR, List.of());
        assertThat(status("GET", "/actuator/metrics", researcher)).isEqualTo(403);
        assertThat(status("GET", "/actuator/metrics", administrator)).isEqualTo(200);
        assertThat(status("GET", "/actuator/health/readiness", "")).isEqualTo(200);
        for (var health : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness")) {
            for (var whoever : List.of("", researcher)) {
                var told = cast.ask("GET", health, whoever, null, Map.of()).body();
                assertThat(told.path("status").asText()).isEqualTo("UP");
                assertThat(told.findValues("details")).as(health).isEmpty();
                assertThat(told.has("components")).as(health).isFalse();
            }
        }
        assertThat(cast.ask("GET", "/actuator/health", administrator, null, Map.of())
                        .body()
                        .at("/components/proof/details/recorded")
                        .asLong())
                .isPositive();
        assertThat(cast.ask("GET", "/actuator/health/readiness", administrator, null, Map.of())
                        .body()
                        .findValues("details"))
                .isNotEmpty();
        assertThat(status("GET", "/nowhere", "")).isEqualTo(401);
        assertThat(status("GET", "/api/nowhere", "")).isEqualTo(401);
        assertThat(status("GET", "/api/nowhere", researcher)).isEqualTo(404);
    }

    private int status(String method, String address, String token) {
        return cast.ask(method, address, token, null, Map.of()).status();
    }
}
