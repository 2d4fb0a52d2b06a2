package org.waymark.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out all that Spring Boot would set up for traces unless it is said where they go: with it in place every request
 * pays for spans that nobody gets.
 */
public final class OnlyWithACollector implements AutoConfigurationImportFilter, EnvironmentAware {
    /** Where traces go by OTLP over HTTP, such as {@code http://collector:4318/v1/traces}. */
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final List<String> TRACING =
            List.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.");

    private boolean named;

    @Override
    public void setEnvironment(Environment environment) {
        named = isNamed(environment);
    }

    static boolean isNamed(Environment environment) {
        return !environment.getProperty(ENDPOINT, "").isBlank();
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        var matches = new boolean[classes.length];
        for (int at = 0; at < classes.length; at++) {
            var name = classes[at];
            matches[at] = named || name == null || TRACING.stream().noneMatch(name::startsWith);
        }
        return matches;
    }
}
