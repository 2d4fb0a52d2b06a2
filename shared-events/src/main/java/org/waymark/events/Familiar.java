package org.waymark.events;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ids that were met lately: for the same text the same instance. The people of a programme are few and are named millions of
 * times, and what is the same is found and compared far sooner than what is only equal. What has been forgotten is made anew,
 * so that nothing may depend on it.
 *
 * @param <T> an id whose text is its {@code toString()}; it must never change
 */
public final class Familiar<T> {
    /** Two threads may write to one place: one of the two ids is forgotten again, and that is all. */
    private final @Nullable Object[] ids;

    private final Function<String, T> reader;

    /** @param places how many are remembered at most, a power of two */
    public Familiar(int places, Function<String, T> reader) {
        if (Integer.bitCount(places) != 1) {
            throw new IllegalArgumentException(places + " is no power of two");
        }
        this.ids = new Object[places];
        this.reader = reader;
    }

    /** The id of that text, which the reader refuses if it is none. */
    public T of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 16)) & (ids.length - 1);
        var known = at(place, text);
        if (known != null) {
            return known;
        }
        int neighbour = place ^ (ids.length >>> 1);
        var beside = at(neighbour, text);
        if (beside != null) {
            return beside;
        }
        var made = reader.apply(text);
        ids[ids[place] == null ? place : neighbour] = made;
        return made;
    }

    @SuppressWarnings("unchecked") // nothing else is put in
    private @Nullable T at(int place, String text) {
        var id = ids[place];
        return id != null && id.toString().equals(text) ? (T) id : null;
    }
}
