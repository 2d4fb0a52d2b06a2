package org.waymark.eventstore.proof;

import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.note.Reads;

/** The record of who read whom, as far as checkpoints vouch for it: each line has a hash over itself and all before it. */
public interface ReadsRecord {
    /** What there is by now. */
    Reads head();

    /** The hash that stands at that line; null when there is no such line. */
    byte @Nullable [] hashAt(long line);

    /** Told each line in order, with the hash made anew from what all lines up to it say. */
    interface Retracing {
        /** @param asStored false when another hash, or none, stands there */
        void line(long position, byte[] hash, boolean asStored);
    }

    void retrace(Retracing each);

    /** What there is continues what was signed. */
    default boolean continues(Reads signed) {
        var there = signed.count() == 0 ? signed.hash() : hashAt(signed.count());
        return there != null && signed.equals(new Reads(signed.count(), there));
    }
}
