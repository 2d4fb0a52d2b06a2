package org.waymark.query.audit.correction;

import java.util.List;
import java.util.stream.Stream;

/** What has become of a request for a correction. */
enum State {
    /** Nobody has decided. */
    WAITING,
    /** It is approved and not carried out yet: whoever approves it again carries it out. */
    APPROVED,
    /** It was approved, and a rule was against it. */
    REFUSED,
    /** The record says now what was asked for. */
    APPLIED,
    DECLINED,
    WITHDRAWN;

    /** True for what nobody has to look at any more. */
    public boolean isSettled() {
        return this == APPLIED || this == DECLINED || this == WITHDRAWN;
    }

    static List<String> names(boolean settled) {
        return Stream.of(values())
                .filter(state -> state.isSettled() == settled)
                .map(State::name)
                .toList();
    }
}
