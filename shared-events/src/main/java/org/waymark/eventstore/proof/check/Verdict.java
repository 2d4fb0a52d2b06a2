package org.waymark.eventstore.proof.check;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole history came to.
 *
 * @param events how many the store holds
 * @param signed how many of them a checkpoint covers; later ones are proved by the next
 * @param checkpoints how many were compared
 * @param lastSigned the time of the last
 * @param findings what is wrong, the first altered event first
 */
public record Verdict(
        long events, long signed, int checkpoints, @Nullable String lastSigned, List<Finding> findings) {
    Verdict and(List<Finding> more) {
        return new Verdict(
                events,
                signed,
                checkpoints,
                lastSigned,
                Stream.concat(findings.stream(), more.stream()).toList());
    }

    public boolean unaltered() {
        return findings.isEmpty();
    }
}
