package org.waymark.watch;

import jakarta.servlet.Filter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.Distributed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names every request and every command in the logs; whether they are traced too is for {@link TracingAutoConfiguration}. */
@AutoConfiguration(
        after = TracingAutoConfiguration.class,
        beforeName = "org.waymark.access.web.AccessAutoConfiguration")
public class WatchAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Watch watch() {
        return Watch.OFF;
    }

    /** First of all that stands before handlers, so that a refusal is named too. */
    @Bean
    static BeanPostProcessor commandsAreWatched(ObjectProvider<Watch> watches) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof CommandBus bus && !(bean instanceof Distributed<?>)) { // its local part has it
                    bus.registerHandlerInterceptor(new WatchedCommands(watches.getObject()));
                }
                if (bean instanceof EventBus bus && watches.getObject().isOn()) {
                    bus.registerDispatchInterceptor(new WatchedCommands.Appended(watches.getObject()));
                }
                return bean;
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass(Filter.class)
    static class OnTheWeb {
        @Bean
        RequestsCorrelated requestsCorrelated(Watch watch) {
            return new RequestsCorrelated(watch);
        }
    }
}
