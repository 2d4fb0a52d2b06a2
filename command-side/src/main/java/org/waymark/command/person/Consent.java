package org.waymark.command.person;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.events.PartialDate;

/**
 * Whether a person agrees to one purpose: every time they said yes, every time they said no. What they said last by date
 * counts, not what arrived last; on one and the same day the withdrawal wins.
 */
public record Consent(List<PartialDate> given, List<PartialDate> withdrawn) {
    static final Consent NOT_ASKED = new Consent(List.of(), List.of());

    Consent givenOn(PartialDate on) {
        return new Consent(inOrder(given, on), withdrawn);
    }

    Consent withdrawnOn(PartialDate on) {
        return new Consent(given, inOrder(withdrawn, on));
    }

    /** True while the last word was a withdrawal. */
    public boolean isWithdrawn() {
        return standing().findAny().isPresent();
    }

    /** True when the person had withdrawn on that day, whatever they agreed to later. */
    public boolean wasWithdrawnOn(PartialDate on) {
        return isWithdrawn()
                || withdrawn.stream()
                        .anyMatch(no -> on.certainlyAfter(no) && after(no).allMatch(on::certainlyBefore));
    }

    /** False when a withdrawal that still stands came on that day or later: it wins, whichever was sent first. */
    boolean mayBeGivenOn(PartialDate on) {
        return standing().allMatch(on::certainlyAfter);
    }

    /** The withdrawals that no consent followed. */
    private Stream<PartialDate> standing() {
        return withdrawn.stream().filter(no -> after(no).findAny().isEmpty());
    }

    /** When the person agreed again after that withdrawal. */
    private Stream<PartialDate> after(PartialDate withdrawal) {
        return given.stream().filter(yes -> yes.certainlyAfter(withdrawal));
    }

    private static List<PartialDate> inOrder(List<PartialDate> days, PartialDate more) {
        return Stream.concat(days.stream(), Stream.of(more)).sorted().distinct().toList();
    }
}
