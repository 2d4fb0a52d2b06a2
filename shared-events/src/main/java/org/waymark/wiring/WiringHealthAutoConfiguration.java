package org.waymark.wiring;

import com.mongodb.client.MongoDatabase;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.waymark.eventstore.axonserver.Connection;

/** Shows the stores that are elsewhere among the health of a program that tells its health. */
@AutoConfiguration(after = {SharedMongoAutoConfiguration.class, AxonServerAutoConfiguration.class})
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
public class WiringHealthAutoConfiguration {
    @Bean
    @ConditionalOnBean(Connection.class)
    AxonServerHealth axonServerHealthIndicator(Connection connection) {
        return new AxonServerHealth(connection);
    }

    @Bean
    @ConditionalOnBean(MongoDatabase.class)
    MongoHealth mongoHealthIndicator(MongoDatabase database) {
        return new MongoHealth(database);
    }
}
