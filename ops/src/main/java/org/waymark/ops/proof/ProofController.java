package org.waymark.ops.proof;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.eventstore.proof.bundle.Bundle;
import org.waymark.eventstore.proof.check.Verdict;

/** The doors to checkpoints, proofs and the check of the whole history. None tells what an event says. */
@RestController
@RequestMapping("/api/proof")
@OpenTo({Role.SUPERVISOR, Role.ADMINISTRATOR})
final class ProofController {
    private final Proofs proofs;

    ProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    /**
     * What the history is compared with.
     *
     * @param checkpoint a note that was kept outside
     * @param key the public key that was kept outside
     */
    record Kept(@Nullable String checkpoint, @Nullable String key) {}

    @GetMapping("/checkpoint")
    Signature checkpoint() {
        return proofs.latest();
    }

    @PostMapping("/checkpoint")
    Signature sign() {
        return proofs.sign();
    }

    @GetMapping("/inclusion")
    Bundle inclusion(@RequestParam long position) {
        return proofs.inclusion(position);
    }

    @GetMapping("/consistency")
    Bundle consistency(@RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        return proofs.consistency(from, to);
    }

    @PostMapping("/verification")
    Verdict verify(@RequestBody(required = false) @Nullable Kept kept) {
        return kept == null ? proofs.verify(null, null) : proofs.verify(kept.checkpoint(), kept.key());
    }
}
