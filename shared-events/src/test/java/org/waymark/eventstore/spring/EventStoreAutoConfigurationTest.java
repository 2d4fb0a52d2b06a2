package org.waymark.eventstore.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.eventstore.DataFolderException;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.NamedEventSerializer;
import org.waymark.eventstore.TokenSerializer;
import org.waymark.wiring.WiringRefused;

class EventStoreAutoConfigurationTest {
    @TempDir
    Path folder;

    @EnableAutoConfiguration
    static class Application {}

    private ConfigurableApplicationContext start(String... properties) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("waymark.data=" + folder)
                .properties(properties)
                .run();
    }

    @Test
    void an_application_gets_our_store_and_serializers_and_no_others() {
        try (var application = start()) {
            var axon = application.getBean(Configuration.class);
            assertThat(application.getBean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
            assertThat(application.getBean(EventLog.class).head()).isZero();
            assertThat(axon.eventSerializer()).isInstanceOf(NamedEventSerializer.class);
            assertThat(axon.messageSerializer()).isInstanceOf(NamedEventSerializer.class);
            assertThat(axon.serializer()).isInstanceOf(TokenSerializer.class);
            assertThat(application.getBean(TransactionManager.class)).isInstanceOf(NoTransactionManager.class);
            assertThat(application.getBean(Clock.class)).isNotNull();
            assertThat(application.containsBean("defaultAxonXStream")).isFalse();
            assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
        }
    }

    @Test
    void an_event_that_cannot_be_handled_is_not_skipped() {
        try (var application = start()) {
            var processing = application.getBean(EventProcessingConfiguration.class);
            assertThat(processing.listenerInvocationErrorHandler("any")).isInstanceOf(PropagatingErrorHandler.class);
        }
    }

    @Test
    void a_folder_in_use_is_refused_in_a_sentence() {
        try (var first = start()) {
            assertThat(first.isActive()).isTrue();
            assertThatThrownBy(() -> start().close())
                    .hasRootCauseInstanceOf(DataFolderException.class)
                    .rootCause()
                    .hasMessageContaining("in use by another running Waymark");
        }
    }

    @Test
    void an_unknown_store_stops_the_start_and_says_which_there_is() {
        assertThatThrownBy(() -> start("waymark.events=paper").close())
                .rootCause()
                .isInstanceOf(WiringRefused.class)
                .hasMessageContaining("waymark.events=paper")
                .hasMessageContaining("sqlite")
                .hasMessageContaining("axonserver");
    }

    @Test
    void half_a_wiring_stops_the_start_and_says_what_is_missing() {
        assertThatThrownBy(() -> start("waymark.events=axonserver").close())
                .rootCause()
                .isInstanceOf(WiringRefused.class)
                .hasMessageContaining("waymark.mongo.uri");
        assertThatThrownBy(() -> start("waymark.mongo.uri=localhost:27017").close())
                .rootCause()
                .isInstanceOf(WiringRefused.class)
                .hasMessageContaining("mongodb://");
        assertThatThrownBy(() ->
                        start("waymark.mongo.uri=mongodb://user:p@ss@host/x").close())
                .rootCause()
                .hasMessageNotContaining("p@ss");
    }

    @Test
    void a_mongodb_that_does_not_answer_is_waited_for_and_then_stops_the_start_in_a_sentence() {
        assertThatThrownBy(() -> start(
                                "waymark.mongo.uri=mongodb://127.0.0.1:1/waymark",
                                "waymark.mongo.patience=1s",
                                "waymark.mongo.timeout=200ms")
                        .close())
                .isInstanceOfSatisfying(
                        Exception.class,
                        stopped -> assertThat(causes(stopped))
                                .anyMatch(cause -> cause instanceof WiringRefused
                                        && String.valueOf(cause.getMessage()).contains("did not answer within 1 s")));
    }

    private static List<Throwable> causes(Throwable stopped) {
        return Stream.iterate(stopped, Objects::nonNull, Throwable::getCause).toList();
    }
}
