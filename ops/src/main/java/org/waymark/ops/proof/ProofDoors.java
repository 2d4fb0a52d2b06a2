package org.waymark.ops.proof;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.waymark.eventstore.EventLog;
import org.waymark.query.access.Whereabouts;
import org.waymark.query.access.Witness;

/** Proof of history with its doors and its place in the program's health. */
@Configuration(proxyBeanMethods = false)
@Import({ProofOfHistory.class, ProofController.class, HistoryProofController.class, ProofPage.class, ReportPage.class})
public class ProofDoors {
    @Bean
    ProofHealthIndicator proofHealthIndicator(Proof proof) {
        return new ProofHealthIndicator(proof);
    }

    @Bean
    ProvedHistories provedHistories(Proofs proofs, Whereabouts whereabouts, Witness witness) {
        return new ProvedHistories(proofs, whereabouts, witness);
    }

    @Bean
    Proofs proofs(Proof proof, EventLog log) {
        return new Proofs(proof, log);
    }
}
