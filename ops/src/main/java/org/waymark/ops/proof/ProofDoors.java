package org.waymark.ops.proof;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.waymark.eventstore.EventLog;

/** Proof of history with its doors and its place in the program's health. */
@Configuration(proxyBeanMethods = false)
@Import({ProofOfHistory.class, ProofController.class, HistoryProofController.class})
public class ProofDoors {
    @Bean
    ProofHealthIndicator proofHealthIndicator(Proof proof) {
        return new ProofHealthIndicator(proof);
    }

    @Bean
    Proofs proofs(Proof proof, EventLog log) {
        return new Proofs(proof, log);
    }
}
