package org.waymark.access;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers of the last moment, so that a busy caller costs one look a moment; bounded, whoever asks for whatever. */
public final class Remembered<K, V> {
    private static final int MOST = 10_000;

    private final ConcurrentHashMap<K, Answer<V>> answers = new ConcurrentHashMap<>();
    private final long howLong;

    private record Answer<V>(V value, long at) {}

    public Remembered(Duration howLong) {
        this.howLong = howLong.toNanos();
    }

    public V get(K key, Function<K, V> source) {
        long now = System.nanoTime();
        var known = answers.get(key);
        if (known != null && now - known.at() < howLong) {
            return known.value();
        }
        var value = Objects.requireNonNull(source.apply(key));
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(key, new Answer<>(value, now));
        return value;
    }

    public void forget(K key) {
        answers.remove(key);
    }

    public void forgetAll() {
        answers.clear();
    }
}
