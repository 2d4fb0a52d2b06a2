package org.waymark.ops.bench.crash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store that must fail: it says that events are kept and writes them a little later, as stores with a write delay do. */
@Configuration(proxyBeanMethods = false)
public class EarlyAcknowledgement {
    private static final long DELAY_NS = 300_000_000;

    @Bean
    static BeanPostProcessor acknowledgesEarly() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof EventStorageEngine engine ? new Early(engine) : bean;
            }
        };
    }

    private static final class Early implements EventStorageEngine {
        private final EventStorageEngine engine;
        private final ConcurrentLinkedQueue<List<? extends EventMessage<?>>> later = new ConcurrentLinkedQueue<>();

        private Early(EventStorageEngine engine) {
            this.engine = engine;
            Thread.ofPlatform().daemon().start(this::writeLater);
        }

        private void writeLater() {
            while (true) {
                LockSupport.parkNanos(DELAY_NS);
                for (var events = later.poll(); events != null; events = later.poll()) {
                    engine.appendEvents(events);
                }
            }
        }

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            later.add(new ArrayList<>(events));
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            engine.storeSnapshot(snapshot);
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
            return engine.readEvents(token, mayBlock);
        }

        @Override
        public DomainEventStream readEvents(String aggregate, long first) {
            return engine.readEvents(aggregate, first);
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
            return engine.readSnapshot(aggregate);
        }

        @Override
        public TrackingToken createTailToken() {
            return engine.createTailToken();
        }

        @Override
        public TrackingToken createHeadToken() {
            return engine.createHeadToken();
        }

        @Override
        public TrackingToken createTokenAt(Instant time) {
            return engine.createTokenAt(time);
        }
    }
}
