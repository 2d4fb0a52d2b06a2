package org.waymark.query.audit.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.audit.HistoryQueries;
import org.waymark.web.Problem;

/** Replays the events of one person or group. */
@Component
final class ReplayQueries {
    private final HistoryQueries histories;
    private final Pictures pictures;
    private final EventLog log;
    private final Clock clock;

    ReplayQueries(HistoryQueries histories, Pictures pictures, EventLog log, Clock clock) {
        this.histories = histories;
        this.pictures = pictures;
        this.log = log;
        this.clock = clock;
    }

    /** Nothing when there is nobody of that id at the later instant. */
    @QueryHandler
    Optional<Difference> handle(GetDifference query) {
        var on = orToday(query.on());
        var later = pictures.of(query.subject(), by(query.against()), on);
        if (later.isEmpty()) {
            return Optional.empty();
        }
        var earlier = pictures.of(query.subject(), by(query.known()), on);
        var between = histories.of(query.subject()).stream()
                .filter(by(query.known()).negate().and(by(query.against())))
                .map(histories::entry)
                .toList();
        var changes = Changes.between(pictures.tree(earlier), pictures.tree(later), between);
        return Optional.of(new Difference(on, query.known(), query.against(), changes, between));
    }

    /** Nothing when there is nobody of that id. */
    @QueryHandler
    Optional<ReplayStep> handle(GetReplayStep query) {
        var all = histories.of(query.subject());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (query.step() > all.size()) {
            throw Problem.of(
                            HttpStatus.NOT_FOUND,
                            "STEP_NOT_FOUND",
                            "There are %d steps by now; ask for one of them.".formatted(all.size()))
                    .thrown();
        }
        return Optional.of(step(query, all));
    }

    private ReplayStep step(GetReplayStep query, List<RecordedEvent> all) {
        var on = orToday(query.on());
        var event = all.get(query.step() - 1);
        var before = pictures.of(query.subject(), one -> one.position() < event.position(), on);
        // With the last one everything counts: a group is told from its members' histories too.
        boolean last = query.step() == all.size();
        var after = pictures.of(query.subject(), one -> last || one.position() <= event.position(), on);
        var was = pictures.tree(before);
        var is = pictures.tree(after);
        var entry = histories.entry(event);
        return new ReplayStep(
                query.step(),
                all.size(),
                on,
                entry,
                Allowance.of(event, before.or(() -> after), log),
                before.isEmpty() ? null : Pictures.summary(was),
                after.isEmpty() ? null : Pictures.summary(is),
                Changes.between(was, is, List.of(entry)));
    }

    private static Predicate<RecordedEvent> by(@Nullable Instant known) {
        return event -> known == null || !event.recordedAt().isAfter(known);
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }
}
