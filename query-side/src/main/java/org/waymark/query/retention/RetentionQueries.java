package org.waymark.query.retention;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Estimates how long people stay. */
@Component
final class RetentionQueries {
    private final Cohorts cohorts;

    RetentionQueries(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @QueryHandler
    Retention handle(GetRetention query) {
        var found = cohorts.of(query.selection(), query.known(), query.forOutside());
        return Retention.of(query, found.cutOff(), found.groups(), found.cohort(), found.shown());
    }
}
