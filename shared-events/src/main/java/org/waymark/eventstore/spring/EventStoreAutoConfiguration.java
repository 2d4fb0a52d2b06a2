package org.waymark.eventstore.spring;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.stereotype.Aggregate;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.snapshot.SnapshotTypes;
import org.waymark.eventstore.sqlite.SqliteEventStore;
import org.waymark.eventstore.sqlite.StoreSettings;
import org.waymark.eventstore.upcaster.Upcaster;
import org.waymark.eventstore.upcaster.Upcasters;
import org.waymark.keys.PersonalData;

/** Gives an application of either side its event store, before Axon would choose one of its own, and the one clock. */
@AutoConfiguration(
        before = {AxonAutoConfiguration.class, JdbcAutoConfiguration.class, JpaEventStoreAutoConfiguration.class})
@EnableConfigurationProperties(EventStoreProperties.class)
public class EventStoreAutoConfiguration {
    /** Whoever wants another time, such as a test or a generator, brings a Clock of their own. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(EventStoreProperties properties) {
        return Clock.system(properties.calendar());
    }

    @Bean
    @ConditionalOnMissingBean
    EventTypes eventTypes() {
        return new EventTypes();
    }

    @Bean
    @ConditionalOnMissingBean
    Upcasters upcasters(ObjectProvider<Upcaster> upcasters) {
        return new Upcasters(upcasters.orderedStream().toList());
    }

    @Bean
    EventUpcaster eventUpcaster(Upcasters upcasters) {
        return upcasters.asAxon();
    }

    /** Every aggregate of this application; a side that has none has no snapshots. */
    @Bean
    @ConditionalOnMissingBean
    static SnapshotTypes snapshotTypes(ListableBeanFactory beans) {
        List<Class<?>> aggregates = Arrays.stream(beans.getBeanNamesForAnnotation(Aggregate.class))
                .<Class<?>>map(beans::getType)
                .distinct()
                .toList();
        return new SnapshotTypes(aggregates);
    }

    @Bean
    @ConditionalOnProperty(name = "waymark.events", havingValue = EventStoreProperties.SQLITE, matchIfMissing = true)
    @ConditionalOnMissingBean({SqliteEventStore.class, EventStorageEngine.class})
    SqliteEventStore sqliteEventStore(
            EventStoreProperties properties,
            EventTypes types,
            Upcasters upcasters,
            SnapshotTypes snapshots,
            PersonalData personal,
            Clock clock) {
        var settings = StoreSettings.usual()
                .withTypes(types)
                .withUpcasters(upcasters)
                .withSnapshots(snapshots)
                .withPersonal(personal)
                .withClock(clock);
        return SqliteEventStore.open(properties.data(), settings);
    }

    @Bean
    @ConditionalOnBean(SqliteEventStore.class)
    @ConditionalOnMissingBean
    EventStorageEngine eventStorageEngine(SqliteEventStore store) {
        return store.engine();
    }

    @Bean
    @ConditionalOnBean(SqliteEventStore.class)
    @ConditionalOnMissingBean
    EventLog eventLog(SqliteEventStore store) {
        return store.log();
    }
}
