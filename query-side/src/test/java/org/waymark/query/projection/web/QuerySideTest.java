package org.waymark.query.projection.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.access.login.OperatorToken;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent.CodeOfConductAdopted;
import org.waymark.events.group.GroupId;
import org.waymark.query.QuerySideApplication;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.projection.testing.PathFold;
import org.waymark.query.projection.testing.ReadStore;

/** The query side as a service of its own, over the real event store. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"waymark.projection.patience=30s", "management.endpoint.health.show-details=always"})
@Import(QuerySideTest.Paths.class)
@DirtiesContext
class QuerySideTest {
    @TempDir
    static Path folder;

    private static final String NAME = new PathFold().name();
    private static final AtomicBoolean BROKEN = new AtomicBoolean();

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("waymark.data", () -> folder.resolve("data").toString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Paths {
        @Bean
        ReadStore readStore() {
            return new ReadStore();
        }

        @Bean
        MongoDatabase mongoDatabase(ReadStore store) {
            return store.database("read");
        }

        @Bean
        PathFold pathFold() {
            return new PathFold(NAME, event -> BROKEN.get());
        }

        @Bean
        StepsController stepsController(ReadModels readModels, PathFold fold) {
            return new StepsController(readModels, fold);
        }
    }

    @RestController
    @OpenTo({})
    record StepsController(ReadModels readModels, PathFold fold) {
        @GetMapping("/api/steps/{id}")
        int steps(@PathVariable String id) {
            return readModels
                    .of(fold)
                    .byId(id)
                    .map(found -> found.state().steps().size())
                    .orElse(0);
        }
    }

    @Autowired
    EventStore events;

    @Autowired
    OperatorToken operator;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String group = UUID.randomUUID().toString();

    @BeforeEach
    void ready() {
        BROKEN.set(false);
        Awaitility.await().until(() -> get("/actuator/health/readiness", null).statusCode() == 200);
    }

    @Test
    void who_says_what_they_wrote_reads_it() throws Exception {
        for (int version = 0; version < 20; version++) {
            append(version);
            var read = get("/api/steps/" + group, group + ":" + version);
            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
            assertThat(read.body()).isEqualTo(String.valueOf(version + 1));
        }
    }

    @Test
    void a_version_that_was_never_recorded_and_a_header_that_says_nothing_are_refused() throws Exception {
        append(0);
        assertThat(get("/api/steps/" + group, group + ":7"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("UNKNOWN_VERSION"));
        assertThat(get("/api/steps/" + group, "yesterday"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer ->
                        assertThat(answer.body()).contains("INVALID_HEADER").doesNotContain("yesterday"));
    }

    @Test
    void the_projections_are_listed_built_verified_and_repaired_over_http() throws Exception {
        append(0);
        BROKEN.set(true);
        append(1);
        get("/api/steps/" + group, group + ":1");
        assertThat(get("/api/projections", null).body())
                .contains("\"name\":\"" + NAME + "\"", "\"state\":\"LIVE\"", "\"lag\":0", "\"parked\":1");
        assertThat(get("/api/projections/" + NAME + "/parked", null).body())
                .contains(group, "group.code-of-conduct-adopted", "IllegalStateException")
                .doesNotContain("confidence");
        BROKEN.set(false);
        assertThat(post("/verification").body()).contains("\"different\":1");
        assertThat(post("/repair").body()).contains("\"repaired\":1", "\"parked\":0");
        assertThat(post("/verification").body()).contains("\"different\":0", "\"missing\":0", "\"extra\":0");
        assertThat(post("/rebuild").body()).contains("\"lag\":0");
        assertThat(get("/actuator/health/readiness", null).body()).contains("\"" + NAME + "\"");
    }

    private void append(long version) {
        var adopted = new CodeOfConductAdopted(GroupId.of(group), PartialDate.of("2024-01-01"), "v" + version);
        var message = new GenericDomainEventMessage<>("Group", group, version, adopted);
        DefaultUnitOfWork.startAndGet(message).execute(() -> events.publish(message));
    }

    private HttpResponse<String> get(String path, @Nullable String atLeast) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + operator.value());
        if (atLeast != null) {
            request.header("Waymark-At-Least", atLeast);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String work) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/api/projections/" + NAME + work);
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + operator.value())
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
