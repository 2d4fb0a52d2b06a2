package org.waymark.eventstore.spring;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.NamedEventSerializer;
import org.waymark.eventstore.Provenance;
import org.waymark.eventstore.TokenSerializer;
import org.waymark.watch.TraceParent;

/**
 * Axon 4.13.0 on Spring Boot 4, where its own defaults fail without a word. The names of Boot's classes in Axon's ordering
 * are those of Boot 3, so the right order is said here: this stands after Boot's and before Axon's.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        },
        before = {
            AxonAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            JpaAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            NoOpTransactionAutoConfiguration.class
        },
        beforeName = "org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration")
public class AxonSetupAutoConfiguration {
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;

    /** Axon's default is XStream, which reads whatever class is named. */
    @Bean
    @Primary
    Serializer generalSerializer() {
        return TokenSerializer.create();
    }

    @Bean
    @Qualifier("messageSerializer") Serializer messageSerializer(EventTypes types) {
        return NamedEventSerializer.create(types);
    }

    @Bean
    @Qualifier("eventSerializer") Serializer eventSerializer(EventTypes types) {
        return NamedEventSerializer.create(types);
    }

    /** The event store commits by itself, and no other store takes part in its transactions. */
    @Bean
    @ConditionalOnMissingBean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.instance();
    }

    /** Axon's default logs an event that could not be handled and goes on without it. */
    @Bean
    ConfigurerModule failuresAreNotSkipped() {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }

    @Bean
    CorrelationDataProvider whoRecordedIt() {
        return new SimpleCorrelationDataProvider(
                Provenance.ACTOR,
                Provenance.ROLE,
                Provenance.COMMAND_ID,
                Provenance.FINGERPRINT,
                Provenance.DEVICE_TIME,
                Provenance.ASKED_BY,
                Provenance.ON_REQUEST,
                TraceParent.NAME);
    }

    @Bean
    CorrelationDataProvider whatCausedIt() {
        return new MessageOriginProvider();
    }

    /** For {@code @Aggregate(snapshotTriggerDefinition = "snapshots")}. */
    @Bean
    @ConditionalOnMissingBean
    SnapshotTriggerDefinition snapshots(@Lazy Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN_SNAPSHOTS);
    }
}
