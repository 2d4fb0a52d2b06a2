package org.waymark.wiring;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the database that nodes share answers. */
final class MongoHealth implements HealthIndicator {
    private final MongoDatabase database;

    MongoHealth(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.runCommand(new Document("ping", 1));
            return Health.up().build();
        } catch (MongoException absent) {
            return Health.down()
                    .withDetail("reason", absent.getClass().getSimpleName())
                    .build();
        }
    }
}
