package org.waymark.eventstore.proof;

import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.note.Reads;

/** What checkpoints say of the record of who read whom: each continues the one before. Used by one thread at a time. */
final class SignedReads {
    private final @Nullable ReadsRecord record;
    private @Nullable Reads last;

    /** @param last what the newest checkpoint that says anything said */
    SignedReads(@Nullable ReadsRecord record, @Nullable Reads last) {
        this.record = record;
        this.last = last;
    }

    boolean isBehind() {
        return record != null && record.head().count() != (last == null ? 0 : last.count());
    }

    /** {@link Alarm} when what was signed is not there any more. */
    void check() {
        var signed = last;
        if (record != null && signed != null && !record.continues(signed)) {
            throw new Alarm("the record of who read whom is not a continuation of what was signed of it (%d lines)"
                    .formatted(signed.count()));
        }
    }

    /** Null where there is nothing to say. */
    @Nullable Reads toSign() {
        check();
        return record == null ? null : record.head();
    }

    void signed(@Nullable Reads said) {
        last = said == null ? last : said;
    }
}
