package org.waymark.query.personjourney.summary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.events.DomainEvent;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodChanged;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.RecoveryEvent.SetbackResolved;
import org.waymark.query.personjourney.known.Happened;
import org.waymark.query.personjourney.summary.JourneySummary.OpenSetback;
import org.waymark.query.personjourney.summary.JourneySummary.Work;

/** What has begun and not ended: setbacks, and work. */
record Ongoing(List<Happened> inOrder, LocalDate on) {
    List<OpenSetback> openSetbacks() {
        Map<UUID, OpenSetback> open = new LinkedHashMap<>();
        all(inOrder, SetbackReported.class).forEach(reported -> open.put(reported.setbackId(), open(reported)));
        all(inOrder, SetbackResolved.class).forEach(resolved -> open.remove(resolved.setbackId()));
        return new ArrayList<>(open.values());
    }

    private OpenSetback open(SetbackReported reported) {
        return new OpenSetback(
                reported.setbackId(),
                reported.kind(),
                reported.severity(),
                reported.occurredOn(),
                ChronoUnit.DAYS.between(reported.occurredOn().earliest(), on));
    }

    List<Work> livelihoods() {
        Map<UUID, Work> going = new LinkedHashMap<>();
        all(inOrder, LivelihoodStarted.class).forEach(started -> going.put(started.livelihoodId(), work(started)));
        all(inOrder, LivelihoodChanged.class)
                .forEach(changed ->
                        going.computeIfPresent(changed.livelihoodId(), (ignored, work) -> changed(work, changed)));
        all(inOrder, LivelihoodEnded.class).forEach(ended -> going.remove(ended.livelihoodId()));
        return new ArrayList<>(going.values());
    }

    private static Work work(LivelihoodStarted started) {
        return new Work(
                started.livelihoodId(),
                started.kind(),
                started.withGroup(),
                started.occurredOn(),
                started.income(),
                null);
    }

    private static Work changed(Work work, LivelihoodChanged changed) {
        var hours = changed.careHoursReleased() == null ? work.careHours() : changed.careHoursReleased();
        return new Work(work.id(), work.kind(), work.withGroup(), work.since(), changed.income(), hours);
    }

    static <E extends DomainEvent> Stream<E> all(List<Happened> facts, Class<E> kind) {
        return facts.stream().map(Happened::event).filter(kind::isInstance).map(kind::cast);
    }
}
