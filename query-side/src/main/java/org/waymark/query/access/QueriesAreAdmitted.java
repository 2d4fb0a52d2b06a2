package org.waymark.query.access;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waymark.access.web.Known;
import org.waymark.eventstore.Provenance;
import org.waymark.web.Headers;

/** Says in every question who asks it, and puts the rule before every handler of one. */
@Configuration(proxyBeanMethods = false)
class QueriesAreAdmitted {
    /** In place before anybody has the bus to ask by; the rule itself is made when the first question comes. */
    @Bean
    static BeanPostProcessor questionsAreAdmitted(ObjectProvider<QueryAdmission> rule) {
        var admission = SingletonSupplier.of(rule::getObject);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof QueryBus bus) {
                    bus.registerDispatchInterceptor(new WhoAsksIt());
                    bus.registerHandlerInterceptor(
                            (work, chain) -> admission.obtain().handle(work, chain));
                }
                return bean;
            }
        };
    }

    /** Whatever the question says itself is not listened to. */
    private static final class WhoAsksIt implements MessageDispatchInterceptor<QueryMessage<?, ?>> {
        @Override
        public BiFunction<Integer, QueryMessage<?, ?>, QueryMessage<?, ?>> handle(
                List<? extends QueryMessage<?, ?>> questions) {
            return (index, question) -> {
                tellItsId(question);
                return Known.caller()
                        .<QueryMessage<?, ?>>map(caller -> question.andMetaData(Map.of(
                                Provenance.ACTOR,
                                caller.account().value(),
                                Provenance.ROLE,
                                caller.role().name())))
                        .orElse(question);
            };
        }

        /** So that whoever has the answer can find the lines that say so. */
        private static void tellItsId(QueryMessage<?, ?> question) {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                    && request.getResponse() != null) {
                request.getResponse().setHeader(Headers.REQUEST, question.getIdentifier());
            }
        }
    }
}
