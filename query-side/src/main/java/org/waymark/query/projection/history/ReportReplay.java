package org.waymark.query.projection.history;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.Replayed;
import org.waymark.query.projection.documents.Held;
import org.waymark.web.Problem;

/** Folds the log into memory up to an instant: one report at a time, and the last one kept for whoever turns its page. */
public final class ReportReplay implements Replayed {
    private static final int PAGE = 5000;
    /** Events stand in the order of the commit; a clock that was set back by more than this would be needed to miss one. */
    private static final Duration OUT_OF_ORDER = Duration.ofHours(2);

    private static final int SOON_S = 5;

    private final EventLog log;
    private final ReplayLimits limits;
    private final Semaphore one = new Semaphore(1);
    private volatile SoftReference<@Nullable Kept> last = new SoftReference<>(null);

    public ReportReplay(EventLog log, ReplayLimits limits) {
        this.log = log;
        this.limits = limits;
    }

    private record Asked(
            String fold, @Nullable LocalDate on, @Nullable Instant known) {
        boolean counts(RecordedEvent event) {
            return (known == null || !event.recordedAt().isAfter(known))
                    && (on == null || HappenedBy.endOf(on, event.event()));
        }

        boolean isBefore(RecordedEvent event) {
            return known != null && event.recordedAt().minus(OUT_OF_ORDER).isAfter(known);
        }
    }

    /** @param head of the log when it was read; no matter once events stand behind the instant asked about */
    private record Kept(Asked asked, long head, boolean settled, Documents<?> documents) {}

    @Override
    @SuppressWarnings("unchecked")
    public <S> Documents<S> of(Fold<S> fold, @Nullable LocalDate on, @Nullable Instant known) {
        var asked = new Asked(fold.name(), on, known);
        var kept = last.get();
        if (kept != null && kept.asked().equals(asked) && (kept.settled() || kept.head() == log.head())) {
            return (Documents<S>) kept.documents();
        }
        if (!one.tryAcquire()) {
            throw busy().thrown();
        }
        try {
            return new Reading<>(fold, asked).all();
        } finally {
            one.release();
        }
    }

    /** One pass over the log. */
    private final class Reading<S> {
        private final Fold<S> fold;
        private final Asked asked;
        private final Map<String, Held<S>> held = new HashMap<>();
        private final long began = System.nanoTime();
        private boolean settled;

        Reading(Fold<S> fold, Asked asked) {
            this.fold = fold;
            this.asked = asked;
        }

        Documents<S> all() {
            long reached = 0;
            for (var page = log.read(0, PAGE); !page.isEmpty() && !settled; page = log.read(reached, PAGE)) {
                page.forEach(this::fold);
                reached = page.getLast().position();
                settled = asked.isBefore(page.getLast());
                checkLimits(reached);
            }
            var documents = new ReplayedDocuments<>(fold, held.values());
            last = new SoftReference<>(new Kept(asked, reached, settled, documents));
            return documents;
        }

        private void fold(RecordedEvent event) {
            if (asked.counts(event)) {
                for (var id : fold.documentsOf(event)) {
                    held.computeIfAbsent(id, fresh -> Held.begin(fold, fresh)).fold(fold, event);
                }
            }
        }

        private void checkLimits(long reached) {
            if (!settled && reached > limits.mostEvents()) {
                throw tooLarge().thrown();
            }
            if (System.nanoTime() - began > limits.longest().toNanos()) {
                throw tooSlow().thrown();
            }
        }
    }

    private static Problem busy() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "REPLAY_BUSY",
                        "Another report about the past is being made, and there is room for one; ask again in a moment.")
                .retryAfter(SOON_S);
    }

    private Problem tooLarge() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "REPLAY_TOO_LARGE",
                ("By then more than %d events had been recorded, more than may be replayed for a report; ask for an"
                                + " earlier instant, or have waymark.replay.most-events raised.")
                        .formatted(limits.mostEvents()));
    }

    private Problem tooSlow() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "REPLAY_TOO_SLOW",
                        ("The replay was given up after %d seconds; ask when the machine is quieter, or have"
                                        + " waymark.replay.longest raised.")
                                .formatted(limits.longest().toSeconds()))
                .retryAfter((int) limits.longest().toSeconds() + 1);
    }
}
