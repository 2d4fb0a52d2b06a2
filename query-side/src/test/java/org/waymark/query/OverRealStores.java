package org.waymark.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntConsumer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.waymark.events.DomainEvent;
import org.waymark.query.projection.testing.ReadStore;

/** The doors to questions, over an event store in a folder of its own and the whole engine. */
@SpringBootTest(classes = QuerySideApplication.class)
@AutoConfigureMockMvc
@DirtiesContext
abstract class OverRealStores {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void keepEventsApart(DynamicPropertyRegistry properties) {
        properties.add("waymark.data", () -> data.resolve("data").toString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnReadStore {
        @Bean
        ReadStore readStore() {
            return new ReadStore();
        }

        @Bean
        MongoDatabase mongoDatabase(ReadStore store) {
            return store.database("waymark");
        }
    }

    @Autowired
    MockMvcTester http;

    JsonNode get(String address) {
        return read(http.get().uri(address).exchange());
    }

    JsonNode post(String address, String body) {
        return read(http.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange());
    }

    private static JsonNode read(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return JSON.readTree(answer.getResponse().getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param before told the place of each before it is recorded */
    static void recorded(EventStore store, List<DomainEvent> events, MetaData by, IntConsumer before) {
        var versions = new HashMap<String, Long>();
        for (int at = 0; at < events.size(); at++) {
            var event = events.get(at);
            long version = versions.merge(event.subject(), 1L, Long::sum) - 1;
            before.accept(at);
            store.publish(new GenericDomainEventMessage<>("test", event.subject(), version, event, by));
        }
    }
}
