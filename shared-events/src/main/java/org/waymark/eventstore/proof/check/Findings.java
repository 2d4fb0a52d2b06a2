package org.waymark.eventstore.proof.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.EventNames;

/** Says in sentences what a walk through the history came to. */
final class Findings {
    private final Set<Look> looks;
    private final Signed signed;
    private final long events;
    private final long recorded;
    private final LongFunction<@Nullable EventNames> names;

    Findings(Set<Look> looks, Signed signed, long events, long recorded, LongFunction<@Nullable EventNames> names) {
        this.looks = looks;
        this.signed = signed;
        this.events = events;
        this.recorded = recorded;
        this.names = names;
    }

    Verdict verdict(@Nullable Finding gap, @Nullable Difference difference) {
        var findings = new ArrayList<Finding>();
        if (gap != null && looks.contains(Look.POSITIONS)) {
            findings.add(gap);
        }
        if (difference != null && looks.contains(Look.LEAVES)) {
            findings.add(different(difference));
        }
        if (looks.contains(Look.END)) {
            end(findings);
        }
        findings.sort(Comparator.comparingLong(found -> found.position() == 0 ? Long.MAX_VALUE : found.position()));
        if (looks.contains(Look.CHECKPOINTS)) {
            checkpoints(findings);
        }
        var last = signed.last();
        return new Verdict(
                events,
                Math.min(events, signed.largest()),
                signed.count(),
                last == null ? null : last.time().toString(),
                List.copyOf(findings));
    }

    /** What is signed for later is proof that the event is right, and then the record of it is wrong. */
    private Finding different(Difference difference) {
        return signed.held() > difference.index()
                ? Finding.of(
                        "the file of leaves in the folder of proofs was altered at place %d; the event there is as it was signed"
                                .formatted(difference.index()))
                : difference.finding();
    }

    private void end(List<Finding> findings) {
        long expected = Math.max(recorded, signed.largest());
        var last = signed.last();
        if (events < expected) {
            var gone = names.apply(events);
            var sentence = "the history ends at position %d, and %d events were recorded".formatted(events, expected);
            findings.add(
                    gone == null
                            ? new Finding(events + 1, null, null, sentence)
                            : Finding.at(events + 1, gone, sentence + ": the first that is missing is " + gone));
        } else if (last != null && last.closed() && events > last.size() && recorded <= last.size()) {
            findings.add(new Finding(
                    last.size() + 1,
                    null,
                    null,
                    "%d events were put in at the end, from position %d, while Waymark did not run"
                            .formatted(events - last.size(), last.size() + 1)));
        }
    }

    private void checkpoints(List<Finding> findings) {
        if (!signed.broken().isEmpty()) {
            var first = signed.broken().getFirst();
            boolean named =
                    findings.stream().anyMatch(found -> found.position() > 0 && found.position() <= first.size());
            var sentence = "the first %d events are not those that were signed at %s; those up to position %d are"
                    .formatted(first.size(), first.time(), signed.held());
            findings.add(named ? Finding.of(sentence) : new Finding(signed.held() + 1, null, null, sentence));
        }
        findings.addAll(signed.bad());
        if (signed.count() == 0) {
            findings.add(Finding.of("there is no checkpoint that this key signed"));
        }
    }
}
