package org.waymark.page;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.waymark.wiring.WiringRefused;

/**
 * The node that signs the history has the pages with its proof; from other nodes pages lead there, where it is known.
 *
 * @param signer {@code /} where it is reached under the same address as this node, as behind one proxy, or its own address;
 *     nothing when nobody can be sent there
 */
@ConfigurationProperties("waymark.proof")
public record Signer(@DefaultValue("") String signer) {
    public Signer {
        if (!signer.matches("|/|https?://[A-Za-z0-9.-]+(:\\d+)?")) {
            throw new WiringRefused("waymark.proof.signer must be / or an address like https://signer.example.org");
        }
    }

    /** What addresses of proofs begin with. */
    Optional<String> base() {
        return signer.isEmpty() ? Optional.empty() : Optional.of(signer.equals("/") ? "" : signer);
    }
}
