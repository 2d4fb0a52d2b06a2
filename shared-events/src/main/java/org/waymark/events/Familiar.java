package org.waymark.events;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ids that were met lately: for the same text the same instance. The people of a programme are few and are named millions of
 * times, and what is the same is found and compared far sooner than what is only equal. What has been forgotten is made anew,
 * so that nothing may depend on it.
 *
 * @param <T> the kind of id
 */
public final class Familiar<T extends KeptId<T>> {
    /** Two threads may write to one place: one of the two ids is forgotten again, and that is all. */
    private final @Nullable Object[] ids;

    private final Function<UUID, T> maker;

    /** @param places how many are remembered at most, a power of two */
    public Familiar(int places, Function<UUID, T> maker) {
        if (Integer.bitCount(places) != 1) {
            throw new IllegalArgumentException(places + " is no power of two");
        }
        this.ids = new Object[places];
        this.maker = maker;
    }

    /**
     * The id of that text.
     *
     * @throws IllegalArgumentException when it is none
     */
    public T of(String text) {
        long most = Uuids.most(text);
        long least = Uuids.least(text);
        int place = placeOf(most, least);
        var known = at(place, most, least);
        if (known != null) {
            return known;
        }
        int neighbour = place ^ 1;
        var beside = at(neighbour, most, least);
        if (beside != null) {
            return beside;
        }
        var made = maker.apply(new UUID(most, least));
        ids[ids[place] == null ? place : neighbour] = made;
        return made;
    }

    private int placeOf(long most, long least) {
        long mixed = (most * 31 + least) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (ids.length - 1);
    }

    @SuppressWarnings("unchecked") // nothing else is put in
    private @Nullable T at(int place, long most, long least) {
        var id = (T) ids[place];
        return id != null && id.is(most, least) ? id : null;
    }
}
