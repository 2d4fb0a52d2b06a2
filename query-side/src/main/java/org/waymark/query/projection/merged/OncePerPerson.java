package org.waymark.query.projection.merged;

import static com.mongodb.client.model.Filters.eq;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.query.projection.Documents;

/**
 * Gives each person once, however many records of theirs a list comes across: the few documents that were merged are read
 * first, so that whoever was not costs nothing more.
 *
 * @param <S> a person's document
 */
public final class OncePerPerson<S extends MayBeMerged<S>> {
    private final Map<String, String> survivors = new HashMap<>();
    private final Map<String, S> united = new HashMap<>();
    private final Map<String, List<S>> records = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    private OncePerPerson(Map<String, S> merged) {
        for (var one : merged.values()) {
            var merges = one.merges();
            if (merges != null && merges.into() == null) {
                merges.duplicates().forEach(duplicate -> survivors.put(duplicate, one.person()));
                var others = merges.duplicates().stream()
                        .map(merged::get)
                        .filter(Objects::nonNull)
                        .toList();
                united.put(one.person(), others.stream().reduce(one, MayBeMerged::and));
                records.put(
                        one.person(),
                        Stream.concat(Stream.of(one), others.stream()).toList());
            }
        }
    }

    /** @param type whose documents are meant, where a read model keeps others too */
    public static <S extends MayBeMerged<S>> OncePerPerson<S> of(Documents<? super S> documents, Class<S> type) {
        var merged = new HashMap<String, S>();
        documents.each(eq(MayBeMerged.MERGED, true), found -> {
            if (type.isInstance(found.state())) {
                var state = type.cast(found.state());
                merged.put(state.person(), state);
            }
        });
        return new OncePerPerson<>(merged);
    }

    /** From documents that were looked up otherwise. */
    public static <S extends MayBeMerged<S>> OncePerPerson<S> of(Iterable<S> documents) {
        var merged = new HashMap<String, S>();
        documents.forEach(one -> merged.put(one.person(), one));
        return new OncePerPerson<>(merged);
    }

    /** The whole person whom the document is about; nothing when they were given before. */
    public Optional<S> once(S one) {
        if (one.merges() == null) {
            return Optional.of(one);
        }
        return given.add(survivorOf(one.person())) ? Optional.of(whole(one)) : Optional.empty();
    }

    /** The whole person whom the document is about. */
    public S whole(S one) {
        var whole = united.get(survivorOf(one.person()));
        return whole == null ? one : whole;
    }

    /** The id that counts. */
    public String survivorOf(String person) {
        return survivors.getOrDefault(person, person);
    }

    /** Whoever has several records, whole. */
    public Collection<S> wholes() {
        return united.values();
    }

    /** The records of somebody who has several, the one that counts first. */
    public List<S> recordsOf(String survivor) {
        return records.getOrDefault(survivor, List.of());
    }

    /** For another pass over the same documents. */
    public void again() {
        given.clear();
    }
}
