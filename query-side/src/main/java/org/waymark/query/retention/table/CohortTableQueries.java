package org.waymark.query.retention.table;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.query.retention.Cohorts;

/** Works out cohort tables. */
@Component
final class CohortTableQueries {
    private final Cohorts cohorts;

    CohortTableQueries(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @QueryHandler
    CohortTable handle(GetCohortTable query) {
        return CohortTable.of(query, cohorts.of(query.selection(), null, false));
    }
}
