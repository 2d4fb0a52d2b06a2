package org.waymark.query.projection.start;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventBus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.engine.Workers;
import org.waymark.query.projection.history.HistoryView;
import org.waymark.query.projection.history.Repair;
import org.waymark.query.projection.history.ReplayLimits;
import org.waymark.query.projection.history.ReportReplay;
import org.waymark.query.projection.live.NewEvents;
import org.waymark.query.projection.live.Processors;
import org.waymark.query.projection.live.Tokens;
import org.waymark.query.projection.rebuild.Rebuild;
import org.waymark.query.projection.rebuild.Verification;
import org.waymark.watch.Watch;

/** Puts the engine together from the folds there are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplayLimits.class)
class ProjectionConfiguration {
    @Bean
    Projections projections(List<Fold<?>> folds, MongoDatabase database) {
        return new Projections(folds, database);
    }

    @Bean
    Tokens projectionTokens(MongoDatabase database, EventLog log) {
        return new Tokens(Projections.careful(database), log, UUID.randomUUID().toString());
    }

    @Bean(destroyMethod = "shutdownNow")
    Workers projectionWorkers() {
        return new Workers();
    }

    @Bean
    NewEvents newEvents(EventBus events, Workers workers) {
        return new NewEvents(events, workers);
    }

    @Bean
    Processors projectionProcessors(
            EventLog log,
            NewEvents events,
            Tokens tokens,
            Workers workers,
            @Value("${waymark.projection.batch-size}") int batchSize,
            Watch watch) {
        return new Processors(log, events, tokens, workers, batchSize, watch);
    }

    @Bean
    Rebuild rebuild(Projections projections, EventLog log, Tokens tokens, Processors processors, Workers workers) {
        return new Rebuild(projections, log, tokens, processors, workers);
    }

    @Bean
    Verification verification(
            Projections projections, EventLog log, Tokens tokens, Processors processors, Workers workers) {
        return new Verification(projections, log, tokens, processors, workers);
    }

    @Bean
    Repair repair(Projections projections, EventLog log, Processors processors) {
        return new Repair(projections, log, processors);
    }

    @Bean
    HistoryView historyView(Projections projections, EventLog log) {
        return new HistoryView(projections, log);
    }

    @Bean
    ReportReplay reportReplay(EventLog log, ReplayLimits limits) {
        return new ReportReplay(log, limits);
    }

    @Bean
    Engine projectionEngine(
            Projections projections,
            EventLog log,
            Tokens tokens,
            Processors processors,
            Rebuild rebuild,
            Workers workers) {
        return new Engine(projections, log, tokens, processors, rebuild, workers);
    }
}
