package org.waymark.query.rules;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.waymark.query.projection.KnownAt;
import org.waymark.query.projection.rules.RulesInForce;

/** Says which figures hold, and how they came about. */
@Component
final class RulesQueries {
    private final RulesInForce rules;
    private final Clock clock;

    RulesQueries(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** As new as can be, so that whoever has just set a figure sees it. */
    @QueryHandler
    RulesShown handle(GetRules query) {
        var on = query.on() == null ? KnownAt.dayOf(query.known(), LocalDate.now(clock)) : query.on();
        var history = rules.history().stream()
                .filter(recorded ->
                        query.known() == null || !recorded.recordedAt().isAfter(query.known()))
                .toList();
        return RulesShown.of(on, query.known(), RulesInForce.of(history, on), history);
    }
}
