package org.waymark.watch;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** How logs and traces are unless told otherwise; logging is set up before any other settings of ours are read. */
public final class WatchDefaults implements EnvironmentPostProcessor {
    private static final Map<String, Object> DEFAULTS = Map.of(
            "logging.structured.json.stacktrace.printer",
            WithoutWords.class.getName(),
            "logging.pattern.correlation",
            "[%X{" + Correlation.KEY + ":-}] ",
            // What a caller says beside the trace is not listened to and not passed on.
            "management.tracing.baggage.enabled",
            "false",
            // Each of its filters would be a span.
            "management.observations.enable.spring.security",
            "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("waymark-watch", DEFAULTS));
    }
}
