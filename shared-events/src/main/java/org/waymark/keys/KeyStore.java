package org.waymark.keys;

import java.nio.LongBuffer;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps wrapped keys apart from the events. What it says it did is on the disk, but for {@link #keep}; what it destroyed is
 * nowhere.
 */
public interface KeyStore extends AutoCloseable {
    /** The wrapped key; null when there is none or it was destroyed. */
    byte @Nullable [] find(String subject);

    /**
     * What somebody is found by.
     *
     * @param names added to what is kept, so that a name that was changed is still found
     * @param alike takes the place of what is kept; null to leave it
     */
    record FoundBy(Collection<Long> names, @Nullable Collection<Long> alike) {
        public static final FoundBy NONE = new FoundBy(List.of(), null);

        public boolean areNone() {
            return names.isEmpty() && alike == null;
        }
    }

    /**
     * Keeps the key and the tokens unless the subject was erased; they outlive the power once {@link #makeDurable} returned.
     *
     * @param wrapped null when only tokens are to be kept
     * @return the key that is kept now, which is the older one if there was one; null when the subject was erased
     */
    byte @Nullable [] keep(String subject, byte @Nullable [] wrapped, FoundBy tokens);

    /** All that was kept so far is on the disk when this returns. */
    void makeDurable();

    /** Up to so many subjects that have every one of the tokens, in order, after that one. */
    List<String> having(Collection<Long> tokens, String after, int limit);

    /** Everybody of whom there is something, with the tokens that say who may be the same; the buffer is read once. */
    void eachAlike(BiConsumer<String, LongBuffer> consumer);

    /** A subject's key as it is wrapped, and what it is found by. */
    record Kept(String subject, byte[] wrapped, FoundBy tokens) {}

    /** Every key there is: for moving them to another store. */
    void each(Consumer<Kept> consumer);

    /** Notes that the subject is about to be erased, so that it is finished even if the power fails between. */
    void intend(String subject);

    /** It did not come to that. */
    void abandon(String subject);

    /** Those whose erasure was begun and neither finished nor abandoned. */
    List<String> intended();

    /** Destroys key and tokens for good, and remembers the id, so that no new key is ever made for it. */
    void destroy(String subject);

    /** The ids of all that were erased. */
    List<String> erased();

    /** Gives every key another wrapping, all or none; the function gets the subject and the key as it is wrapped now. */
    void rewrap(BiFunction<String, byte[], byte[]> rewrapped);

    @Override
    void close();
}
