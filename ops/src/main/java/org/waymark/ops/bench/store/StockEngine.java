package org.waymark.ops.bench.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.AbstractEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.eventstore.EventLog;

/**
 * Axon's own JDBC engine with its own columns and indexes, one transaction a unit of work, on SQLite set up as ours is. One
 * connection: with more the writers of SQLite only starve each other.
 */
@Configuration(proxyBeanMethods = false)
public class StockEngine {
    private static final String SETTINGS =
            "?journal_mode=WAL&synchronous=FULL&transaction_mode=IMMEDIATE&busy_timeout=30000&cache_size=-16384";

    private static final class Tables extends AbstractEventTableFactory {
        @Override
        protected String idColumnType() {
            return "INTEGER";
        }

        @Override
        protected String payloadType() {
            return "BLOB";
        }
    }

    @Bean(destroyMethod = "close")
    HikariDataSource stockEvents(@Value("${waymark.data}") Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        var url = "jdbc:sqlite:" + folder.resolve("stock.db") + SETTINGS;
        createTables(url);
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(1);
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(60_000);
        return new HikariDataSource(pool);
    }

    private static void createTables(String url) throws SQLException {
        var schema = new EventSchema();
        var tables = new Tables();
        try (var connection = DriverManager.getConnection(url);
                var events = tables.createDomainEventTable(connection, schema)) {
            events.execute();
            try (var snapshots = tables.createSnapshotEventTable(connection, schema)) {
                snapshots.execute();
            }
        }
    }

    @Bean
    EventStorageEngine engineOfAxon(HikariDataSource source, @Qualifier("eventSerializer") Serializer events) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(events)
                .snapshotSerializer(events)
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(source::getConnection))
                .transactionManager(NoTransactionManager.instance())
                .persistenceExceptionResolver(failure -> false)
                .build();
    }

    @Bean
    EventLog logOfAxon(EventStorageEngine engineOfAxon) {
        return new StockLog(engineOfAxon);
    }
}
