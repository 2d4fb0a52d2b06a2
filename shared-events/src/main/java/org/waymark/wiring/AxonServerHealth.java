package org.waymark.wiring;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.waymark.eventstore.axonserver.Connection;

/** Whether the connection to Axon Server stands; Axon's own indicator is not there on this Spring Boot. */
final class AxonServerHealth implements HealthIndicator {
    private final Connection connection;

    AxonServerHealth(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Health health() {
        var health = connection.isConnected() ? Health.up() : Health.down();
        return health.withDetail("servers", connection.settings().servers())
                .withDetail("context", connection.settings().context())
                .build();
    }
}
