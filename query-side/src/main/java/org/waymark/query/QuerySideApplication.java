package org.waymark.query;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.waymark.wiring.Service;

/** The query side as a service of its own, over an event store and a read store that others share. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QuerySide.class)
@PropertySource({"classpath:org/waymark/wiring/service.properties", "classpath:org/waymark/query/service.properties"})
public class QuerySideApplication {
    public static void main(String[] args) {
        Service.run(QuerySideApplication.class, args);
    }
}
