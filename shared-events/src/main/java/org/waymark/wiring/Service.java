package org.waymark.wiring;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A side that runs as a service of its own: what it logs is for a machine that collects it, unless told otherwise. */
public final class Service {
    private Service() {}

    public static ConfigurableApplicationContext run(Class<?> side, String... arguments) {
        var application = new SpringApplication(side);
        application.setDefaultProperties(Map.of("logging.structured.format.console", "logstash"));
        return application.run(arguments);
    }
}
