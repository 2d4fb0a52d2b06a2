package org.waymark.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.spring.EventStoreProperties;

/** The MongoDB that {@code waymark.mongo.uri} names; without one a program brings its own, if it has one. */
@AutoConfiguration
@EnableConfigurationProperties({MongoSettings.class, EventStoreProperties.class})
public class SharedMongoAutoConfiguration {
    SharedMongoAutoConfiguration(MongoSettings mongo, EventStoreProperties events) {
        if (events.areShared() && !mongo.isNamed()) {
            throw new WiringRefused(
                    "waymark.events=axonserver needs a MongoDB that the nodes share for read models, keys,"
                            + " credentials and the record of reads: set waymark.mongo.uri");
        }
    }

    /** Only when one is named. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${waymark.mongo.uri:}'.startsWith('mongodb')")
    static class Named {
        @Bean(destroyMethod = "close")
        MongoClient mongoClient(MongoSettings settings) {
            return SharedMongo.client(settings);
        }

        @Bean
        MongoDatabase mongoDatabase(MongoClient client, MongoSettings settings) {
            var database = SharedMongo.database(client, settings);
            new AwaitedMongo(database, settings.patience()).tryOut();
            return database;
        }

        @Bean
        SmartInitializingSingleton databaseIsOurs(MongoDatabase database, ObjectProvider<EventLog> log) {
            return () -> log.ifAvailable(events -> new Installation(database, events).check());
        }
    }
}
