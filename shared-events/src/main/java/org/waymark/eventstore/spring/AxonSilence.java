package org.waymark.eventstore.spring;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What must be switched off in Axon before anything starts: it calls its maker's server, makes an XStream that reads any
 * class, and interrupts handlers by a timer that has races in 4.13.0.
 */
public final class AxonSilence implements EnvironmentPostProcessor {
    /** Read by Axon from the system properties only. */
    private static final Map<String, String> SYSTEM =
            Map.of("axoniq.update-checker.disabled", "true", "disable-axoniq-console-message", "true");

    private static final Map<String, Object> DEFAULTS = Map.of(
            "axon.serializer.general", "jackson3",
            "axon.serializer.messages", "jackson3",
            "axon.serializer.events", "jackson3",
            "axon.axonserver.enabled", "false",
            "axon.timeout.enabled", "false",
            // A refused command is an answer, not a warning; Axon writes one, and for a missing aggregate a stack
            // trace.
            "logging.level.org.axonframework.commandhandling.gateway", "error",
            "logging.level.org.axonframework.modelling.command.AbstractRepository", "error",
            // Spring writes the address and, for a bad body, what was sent.
            "logging.level.org.springframework.web", "error");

    /** For who uses Axon without Spring Boot. */
    public static void callNobody() {
        SYSTEM.forEach(System::setProperty);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        callNobody();
        environment.getPropertySources().addLast(new MapPropertySource("waymark-axon", DEFAULTS));
    }
}
