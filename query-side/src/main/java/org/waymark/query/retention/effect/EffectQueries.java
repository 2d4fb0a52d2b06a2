package org.waymark.query.retention.effect;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.retention.Cohorts;

/** Works out what changed around recovery. */
@Component
final class EffectQueries {
    private final Cohorts cohorts;
    private final Instruments instruments;

    EffectQueries(Cohorts cohorts, Instruments instruments) {
        this.cohorts = cohorts;
        this.instruments = instruments;
    }

    @QueryHandler
    GroupEffect handle(GetGroupEffect query) {
        return GroupEffect.of(cohorts.of(query.recovered(), null, query.forOutside()), instruments);
    }
}
