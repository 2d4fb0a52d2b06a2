package org.waymark.query.projection.start;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.eventstore.EventLog;

/** Histories are asked for here, so that a store that has to find out where their events stand begins with the program. */
@Configuration(proxyBeanMethods = false)
class EarlyPlaces {
    @Bean
    SmartInitializingSingleton placesAreFoundEarly(EventLog log) {
        return log::prepare;
    }
}
