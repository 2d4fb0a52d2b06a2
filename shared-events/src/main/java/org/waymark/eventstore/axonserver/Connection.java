package org.waymark.eventstore.axonserver;

import io.axoniq.axonserver.connector.event.EventChannel;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** The one connection of this program to Axon Server, which commands share. */
public final class Connection implements AutoCloseable {
    private final AxonServerSettings settings;
    private final AxonServerConfiguration configuration;
    private final AxonServerConnectionManager manager;

    /** @param component whose connection it is, as the server lists it */
    public Connection(AxonServerSettings settings, String component) {
        this.settings = settings;
        this.configuration = configuration(settings, component);
        this.manager = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .routingServers(settings.servers())
                .build();
    }

    private static AxonServerConfiguration configuration(AxonServerSettings settings, String component) {
        var configuration = new AxonServerConfiguration();
        configuration.setServers(settings.servers());
        configuration.setContext(settings.context());
        configuration.setComponentName(component);
        configuration.setClientId(ManagementFactory.getRuntimeMXBean().getName() + "-" + UUID.randomUUID());
        configuration.setToken(settings.token());
        configuration.setSslEnabled(settings.encrypted());
        if (settings.certificate() != null) {
            configuration.setCertFile(settings.certificate().toString());
        }
        configuration.setMaxMessageSize(settings.largest());
        configuration.setConnectTimeout(settings.timeout().toMillis());
        configuration.setCommitTimeout(Math.toIntExact(settings.timeout().toMillis()));
        configuration.setSuppressDownloadMessage(true);
        return configuration;
    }

    public AxonServerConfiguration configuration() {
        return configuration;
    }

    public AxonServerConnectionManager manager() {
        return manager;
    }

    public AxonServerSettings settings() {
        return settings;
    }

    public boolean isConnected() {
        return manager.isConnected(settings.context());
    }

    EventChannel events() {
        return manager.getConnection(settings.context()).eventChannel();
    }

    @Override
    public void close() {
        manager.shutdown();
    }
}
