package org.waymark.command.wire;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.waymark.command.shared.Delivery;
import org.waymark.eventstore.axonserver.Connection;

/** Sends each command to the node that Axon Server keeps its history's commands together on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "waymark.events", havingValue = "axonserver")
class WireConfiguration {
    @Bean
    @Primary
    AxonServerCommandBus routedCommandBus(Connection connection, @Qualifier("localSegment") CommandBus here) {
        return AxonServerCommandBus.builder()
                .axonServerConnectionManager(connection.manager())
                .configuration(connection.configuration())
                .localSegment(new LocalSegment(here))
                .serializer(WireSerializer.create())
                .routingStrategy(AnnotationRoutingStrategy.defaultStrategy())
                .targetContextResolver(
                        (CommandMessage<?> command) -> connection.settings().context())
                .build();
    }

    @Bean
    Delivery overAxonServer(Connection connection) {
        return new OverAxonServer(connection.settings().timeout());
    }
}
