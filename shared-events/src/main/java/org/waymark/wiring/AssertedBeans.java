package org.waymark.wiring;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.waymark.access.credentials.Credentials;
import org.waymark.access.credentials.MongoCredentials;
import org.waymark.access.reads.MongoReadAudit;
import org.waymark.access.reads.ReadAudit;
import org.waymark.eventstore.axonserver.AxonServerStore;
import org.waymark.eventstore.spring.EventStoreProperties;
import org.waymark.keys.KeyStore;
import org.waymark.keys.mongo.MongoKeyStore;

/**
 * Looks, before anything is served, whether the stores are those that were asked for. Axon on this Spring Boot falls back to
 * memory without a word when something is ordered otherwise than it thinks.
 */
final class AssertedBeans implements SmartInitializingSingleton {
    private final ListableBeanFactory beans;
    private final EventStoreProperties events;

    AssertedBeans(ListableBeanFactory beans, EventStoreProperties events) {
        this.beans = beans;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        none(InMemoryEventStorageEngine.class);
        none(InMemoryTokenStore.class);
        each(EventStore.class, EmbeddedEventStore.class);
        one(TransactionManager.class);
        beans.getBeansOfType(TokenStore.class).keySet().forEach(name -> refuse("a token store of Axon's own, " + name));
        if (events.areShared()) {
            one(AxonServerStore.class);
            one(EventStorageEngine.class);
            each(KeyStore.class, MongoKeyStore.class);
            each(Credentials.class, MongoCredentials.class);
            if (beans.getBeanNamesForType(ReadAudit.class, true, false).length > 0) {
                each(ReadAudit.class, MongoReadAudit.class);
            }
        }
    }

    private void none(Class<?> type) {
        if (beans.getBeanNamesForType(type).length > 0) {
            refuse("a " + type.getSimpleName());
        }
    }

    private void one(Class<?> type) {
        if (beans.getBeanNamesForType(type).length != 1) {
            refuse(beans.getBeanNamesForType(type).length + " of the type " + type.getSimpleName());
        }
    }

    private <T> void each(Class<T> type, Class<? extends T> wanted) {
        beans.getBeansOfType(type).forEach((name, bean) -> {
            if (!wanted.isInstance(bean)) {
                refuse(name + ", which is a " + bean.getClass().getSimpleName());
            }
        });
    }

    private void refuse(String found) {
        throw new WiringRefused("waymark.events=" + events.events() + " does not go with " + found
                + ": the program was put together wrongly and would lose data, so it does not start");
    }
}
