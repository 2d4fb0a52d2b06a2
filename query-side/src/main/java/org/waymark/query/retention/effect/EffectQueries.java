package org.waymark.query.retention.effect;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.query.retention.Cohorts;

/** Works out what changed around recovery. */
@Component
final class EffectQueries {
    private final Cohorts cohorts;

    EffectQueries(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @QueryHandler
    GroupEffect handle(GetGroupEffect query) {
        return GroupEffect.of(cohorts.of(query.recovered(), null, query.forOutside()));
    }
}
