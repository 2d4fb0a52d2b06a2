package org.waymark.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An id that keeps its text once it was asked for it: every read model looks for its documents by that text.
 *
 * @param <T> the id itself
 */
public abstract class KeptId<T extends KeptId<T>> implements Comparable<T> {
    private final long most;
    private final long least;

    /** Two threads may both make it, and make the same. */
    private @Nullable String text;

    protected KeptId(UUID value) {
        this.most = value.getMostSignificantBits();
        this.least = value.getLeastSignificantBits();
    }

    public final UUID value() {
        return new UUID(most, least);
    }

    /** In the order of {@link UUID}. */
    @Override
    public final int compareTo(T other) {
        KeptId<?> that = other;
        int byMost = Long.compare(most, that.most);
        return byMost != 0 ? byMost : Long.compare(least, that.least);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof KeptId<?> that
                        && that.getClass() == getClass()
                        && that.most == most
                        && that.least == least);
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(most ^ least);
    }

    @JsonValue
    @Override
    public final String toString() {
        var known = text;
        if (known == null) {
            known = value().toString();
            text = known;
        }
        return known;
    }
}
