package org.waymark.ops.proof;

import java.util.Objects;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Raises the alarm where operators look: the history is not what was signed, or cannot be signed just now. */
final class ProofHealthIndicator implements HealthIndicator {
    private final Proof proof;

    ProofHealthIndicator(Proof proof) {
        this.proof = proof;
    }

    @Override
    public Health health() {
        var alarm = proof.alarm();
        if (alarm != null) {
            return Health.down().withDetail("alarm", alarm).build();
        }
        var trouble = proof.trouble();
        if (trouble != null) {
            return Health.outOfService().withDetail("trouble", trouble).build();
        }
        var notary = proof.notary();
        var latest = notary.latest();
        return Health.up()
                .withDetail("recorded", notary.tree().size())
                .withDetail("signed", latest == null ? 0 : latest.size())
                .withDetail("at", latest == null ? "" : Objects.toString(latest.time()))
                .build();
    }
}
