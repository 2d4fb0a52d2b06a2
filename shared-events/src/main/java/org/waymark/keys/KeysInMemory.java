package org.waymark.keys;

import java.nio.LongBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keys that are gone when the program ends. */
final class KeysInMemory implements KeyStore {
    private final Map<String, byte[]> keys = new HashMap<>();
    private final Map<String, Set<Long>> tokens = new HashMap<>();
    private final Map<String, List<Long>> alike = new TreeMap<>();
    private final Set<String> intended = new TreeSet<>();
    private final Set<String> erased = new TreeSet<>();

    @Override
    public synchronized byte @Nullable [] find(String subject) {
        return keys.get(subject);
    }

    @Override
    public synchronized byte @Nullable [] keep(String subject, byte @Nullable [] wrapped, FoundBy found) {
        if (erased.contains(subject)) {
            return null;
        }
        if (wrapped != null) {
            keys.putIfAbsent(subject, wrapped);
        }
        tokens.computeIfAbsent(subject, ignored -> new HashSet<>()).addAll(found.names());
        if (found.alike() != null) {
            alike.put(subject, List.copyOf(found.alike()));
        }
        return keys.get(subject);
    }

    @Override
    public void makeDurable() {}

    @Override
    public synchronized List<String> having(Collection<Long> all, String after, int limit) {
        return tokens.entrySet().stream()
                .filter(entry -> entry.getValue().containsAll(all))
                .map(Map.Entry::getKey)
                .filter(subject -> subject.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void eachAlike(BiConsumer<String, LongBuffer> consumer) {
        alike.forEach((subject, those) -> consumer.accept(
                subject,
                LongBuffer.wrap(those.stream().mapToLong(Long::longValue).toArray())));
    }

    @Override
    public synchronized void each(Consumer<Kept> consumer) {
        keys.forEach((subject, key) -> consumer.accept(new Kept(
                subject,
                key,
                new FoundBy(tokens.getOrDefault(subject, Set.of()), alike.getOrDefault(subject, List.of())))));
    }

    @Override
    public synchronized void intend(String subject) {
        intended.add(subject);
    }

    @Override
    public synchronized void abandon(String subject) {
        intended.remove(subject);
    }

    @Override
    public synchronized List<String> intended() {
        return List.copyOf(intended);
    }

    @Override
    public synchronized void destroy(String subject) {
        keys.remove(subject);
        tokens.remove(subject);
        alike.remove(subject);
        intended.remove(subject);
        erased.add(subject);
    }

    @Override
    public synchronized List<String> erased() {
        return List.copyOf(erased);
    }

    @Override
    public synchronized void rewrap(BiFunction<String, byte[], byte[]> rewrapped) {
        keys.replaceAll(rewrapped);
    }

    @Override
    public void close() {}
}
