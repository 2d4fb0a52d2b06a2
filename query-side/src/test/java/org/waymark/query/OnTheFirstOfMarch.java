package org.waymark.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** It is the first of March 2015. */
@TestConfiguration(proxyBeanMethods = false)
class OnTheFirstOfMarch {
    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2015-03-01T09:00:00Z"), ZoneOffset.UTC);
    }
}
