package org.waymark.ops.proof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
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

    /** 1 while the history alarm is raised. */
    @Bean
    MeterBinder proofAlarm(Proof proof) {
        return registry -> Gauge.builder("waymark.proof.alarm", proof, one -> one.alarm() == null ? 0 : 1)
                .register(registry);
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
