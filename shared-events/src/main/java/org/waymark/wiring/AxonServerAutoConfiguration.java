package org.waymark.wiring;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.axonserver.AxonServerSettings;
import org.waymark.eventstore.axonserver.AxonServerStore;
import org.waymark.eventstore.axonserver.Connection;
import org.waymark.eventstore.snapshot.SnapshotTypes;
import org.waymark.eventstore.spring.EventStoreAutoConfiguration;
import org.waymark.eventstore.spring.EventStoreProperties;
import org.waymark.eventstore.upcaster.Upcasters;
import org.waymark.keys.PersonalData;

/** The event store of {@code waymark.events=axonserver}, and on every wiring the look whether all is what was asked for. */
@AutoConfiguration(
        before = {AxonAutoConfiguration.class, EventStoreAutoConfiguration.class},
        after = SharedMongoAutoConfiguration.class)
@EnableConfigurationProperties({AxonServerSettings.class, EventStoreProperties.class})
public class AxonServerAutoConfiguration {
    @Bean
    AssertedBeans assertedBeans(ListableBeanFactory beans, EventStoreProperties events) {
        return new AssertedBeans(beans, events);
    }

    /** Not Axon's own configuration for the server: that brings a store and a query bus that are not ours. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "waymark.events", havingValue = "axonserver")
    static class OnAxonServer {
        @Bean(destroyMethod = "close")
        Connection axonServerConnection(
                AxonServerSettings settings, @Value("${spring.application.name:waymark}") String component) {
            return new Connection(settings, component);
        }

        @Bean(destroyMethod = "close")
        AxonServerStore axonServerStore(
                Connection connection,
                EventTypes types,
                Upcasters upcasters,
                SnapshotTypes snapshots,
                PersonalData personal,
                Clock clock,
                MongoDatabase shared) {
            var store = AxonServerStore.open(
                    connection, new AxonServerStore.Contents(types, upcasters, snapshots, personal, clock));
            new Installation(shared, store.log()).check();
            store.settleErasures();
            new ErasuresInEvents(shared, store.log(), personal).catchUp();
            return store;
        }

        @Bean
        EventStorageEngine eventStorageEngine(AxonServerStore store) {
            return store.engine();
        }

        @Bean
        EventLog eventLog(AxonServerStore store) {
            return store.log();
        }

        @Bean(destroyMethod = "close")
        ErasuresElsewhere erasuresElsewhere(PersonalData personal, AxonServerStore store, MongoDatabase shared) {
            var inEvents = new ErasuresInEvents(shared, store.log(), personal);
            return ErasuresElsewhere.watch(personal, () -> {
                store.settleErasures();
                inEvents.catchUp();
            });
        }
    }
}
