package org.waymark.ops.bench.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.DuplicateUnmerged;
import org.waymark.events.person.PersonEvent.MergeUndone;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.RecordedEvent;

/**
 * Puts merges of people, and unmerges, into a history that is recorded already, wherever they may fall: what follows stands
 * under both ids, which is more than the aggregates let happen.
 */
public final class Merging {
    private static final int PAIRS = 4;
    private static final Confidential WHY = Confidential.of("the same card");

    private final List<RecordedEvent> events;
    private final SplittableRandom chance;
    private final Map<Integer, List<DomainEvent>> before = new HashMap<>();

    private Merging(List<RecordedEvent> events, long seed) {
        this.events = events;
        this.chance = new SplittableRandom(seed);
    }

    /** Some of those merged are told apart again later, and others are not. */
    public static List<RecordedEvent> into(List<RecordedEvent> events, long seed) {
        var merging = new Merging(events, seed);
        merging.merge(0.5);
        return merging.all();
    }

    /** Everybody merged is told apart again before the end. */
    public static List<RecordedEvent> undone(List<RecordedEvent> events, long seed) {
        var merging = new Merging(events, seed);
        merging.merge(1);
        return merging.all();
    }

    private void merge(double undone) {
        var registered = new ArrayList<Integer>();
        for (int at = 0; at < events.size(); at++) {
            if (events.get(at).event() instanceof PersonRegistered) {
                registered.add(at);
            }
        }
        for (int pair = 0; pair < PAIRS && registered.size() > 1; pair++) {
            int one = registered.remove(chance.nextInt(registered.size()));
            int other = registered.remove(chance.nextInt(registered.size()));
            int merged = chance.nextInt(Math.max(one, other) + 1, events.size() + 1);
            merge(person(one), person(other), merged, undone);
        }
    }

    private void merge(PersonId person, PersonId duplicate, int at, double undone) {
        var day = day(at);
        put(at, new DuplicateMerged(person, day, duplicate, WHY), new MergedAway(duplicate, day, person));
        if (chance.nextDouble() < undone) {
            int later = chance.nextInt(at, events.size() + 1);
            var then = day(later);
            put(later, new DuplicateUnmerged(person, then, duplicate, WHY), new MergeUndone(duplicate, then, person));
        }
    }

    private void put(int at, DomainEvent... both) {
        before.computeIfAbsent(at, ignored -> new ArrayList<>()).addAll(List.of(both));
    }

    private PersonId person(int at) {
        return ((PersonRegistered) events.get(at).event()).personId();
    }

    private PartialDate day(int at) {
        return events.get(Math.min(at, events.size() - 1)).event().occurredOn();
    }

    private List<RecordedEvent> all() {
        var all = new ArrayList<RecordedEvent>();
        var versions = new HashMap<String, Long>();
        long first = events.getFirst().position();
        for (int at = 0; at <= events.size(); at++) {
            var near = events.get(Math.min(at, events.size() - 1));
            for (var event : before.getOrDefault(at, List.of())) {
                var id = UUID.nameUUIDFromBytes((at + event.toString()).getBytes(StandardCharsets.UTF_8));
                all.add(recorded(near, event, event.subject(), id.toString(), first + all.size(), versions));
            }
            if (at < events.size()) {
                var same = near;
                all.add(recorded(same, same.event(), same.aggregateId(), same.eventId(), first + all.size(), versions));
            }
        }
        return all;
    }

    private static RecordedEvent recorded(
            RecordedEvent like,
            DomainEvent event,
            String aggregate,
            String id,
            long position,
            Map<String, Long> versions) {
        long version = versions.merge(aggregate, 0L, (newest, ignored) -> newest + 1);
        return new RecordedEvent(position, aggregate, version, id, like.recordedAt(), like.provenance(), event);
    }
}
