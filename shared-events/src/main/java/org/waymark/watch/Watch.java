package org.waymark.watch;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a command from the request to the last read model; costs nothing while nobody collects what is seen. */
public interface Watch {
    /** Nobody collects. */
    Watch OFF = new Watch() {
        private final Step none = new Step() {};

        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public @Nullable String carried() {
            return null;
        }

        @Override
        public Step begin(String name) {
            return none;
        }

        @Override
        public Step follow(String name, Collection<String> carried) {
            return none;
        }
    };

    boolean isOn();

    /** What is under way here as a W3C {@code traceparent}, for whoever goes on with it elsewhere; null when there is none. */
    @Nullable String carried();

    /** A step of what is under way here; of nothing else: a trace begins with a request. */
    Step begin(String name);

    /**
     * A step of what was under way elsewhere: done once, it stands in the trace of each.
     *
     * @param carried as {@link #carried} gave it there; what is no {@code traceparent} is passed over
     */
    Step follow(String name, Collection<String> carried);

    /** As above, for one. */
    default Step follow(String name, @Nullable String carried) {
        return follow(name, carried == null ? List.of() : List.of(carried));
    }

    /** Lasts until it is closed, by the thread that began it. Names and values are ours: ids, texts and addresses have no place here. */
    interface Step extends AutoCloseable {
        default Step with(String key, String value) {
            return this;
        }

        default Step with(String key, long value) {
            return this;
        }

        /** Only the class is kept. */
        default void failed(Throwable why) {}

        @Override
        default void close() {}
    }
}
