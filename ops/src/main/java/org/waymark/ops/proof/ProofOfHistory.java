package org.waymark.ops.proof;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.access.reads.ReadAudit;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.proof.ReadsRecord;
import org.waymark.eventstore.spring.EventStoreProperties;
import org.waymark.eventstore.sqlite.SqliteEventStore;

/** Lets a program that holds the event store follow and sign its history; the doors to it are {@link ProofDoors}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProofSettings.class)
public class ProofOfHistory {
    @Bean(destroyMethod = "close")
    Proof proof(
            EventLog log,
            EventStoreProperties store,
            ProofSettings settings,
            Clock clock,
            ObjectProvider<SqliteEventStore> writer,
            ObjectProvider<ReadAudit> audit) {
        var reads = audit.getIfAvailable() instanceof ReadsRecord record ? record : null;
        return Proof.start(log, settings.folder(store.data()), settings.pace(), clock, writer.getIfAvailable(), reads);
    }
}
