package org.waymark.access.web;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.Distributed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.function.SingletonSupplier;
import org.waymark.access.Accounts;
import org.waymark.access.AccountsOnRecord;
import org.waymark.access.Admission;
import org.waymark.access.CommandAdmission;
import org.waymark.access.reads.MongoReadAudit;
import org.waymark.access.reads.ReadAudit;
import org.waymark.access.reads.SqliteReadAudit;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.spring.EventStoreAutoConfiguration;
import org.waymark.eventstore.spring.EventStoreProperties;

/** Puts the one rule before every command handler, wherever there are any. */
@AutoConfiguration(after = EventStoreAutoConfiguration.class)
public class AccessAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Accounts accounts(EventLog log) {
        return new AccountsOnRecord(log);
    }

    @Bean
    Admission admission(Accounts accounts, Clock clock) {
        return new Admission(accounts, clock);
    }

    /** Opened where people are read, and only there. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    ReadAudit readAudit(EventStoreProperties properties, ObjectProvider<MongoDatabase> shared) {
        return properties.areShared()
                ? new MongoReadAudit(shared.getObject())
                : SqliteReadAudit.open(properties.data());
    }

    /** In place before anybody has the bus to send by; the rule itself is made when the first command comes. */
    @Bean
    static BeanPostProcessor commandsAreAdmitted(ObjectProvider<Admission> rule) {
        var admission = SingletonSupplier.of(() -> new CommandAdmission(rule.getObject()));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof CommandBus bus && !(bean instanceof Distributed<?>)) { // its local part has it
                    bus.registerHandlerInterceptor(
                            (work, chain) -> admission.obtain().handle(work, chain));
                }
                return bean;
            }
        };
    }
}
