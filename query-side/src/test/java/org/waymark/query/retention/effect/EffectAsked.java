package org.waymark.query.retention.effect;

import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.retention.Cohorts;

/** Asks for everybody's effect as the query does. */
public final class EffectAsked {
    private EffectAsked() {}

    public static GroupEffect of(Cohorts cohorts, boolean forOutside) {
        return new EffectQueries(cohorts, Instruments.builtIn())
                .handle(new GetGroupEffect(null, null, null, forOutside));
    }
}
