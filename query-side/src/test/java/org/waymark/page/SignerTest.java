package org.waymark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.events.access.Role;
import org.waymark.page.Navigation.Way;
import org.waymark.wiring.WiringRefused;

class SignerTest {
    private static Optional<String> wayToProofs(String signer) {
        return Navigation.of(Role.SUPERVISOR, new Signer(signer).base()).stream()
                .filter(way -> way.name().equals("proof"))
                .map(Way::address)
                .findFirst();
    }

    @Test
    void proofs_are_asked_for_under_the_same_address_or_where_the_signer_is_or_not_at_all() {
        assertThat(wayToProofs("/")).contains("/proof");
        assertThat(wayToProofs("https://signer.example.org:8443")).contains("https://signer.example.org:8443/proof");
        assertThat(wayToProofs("")).isEmpty();
    }

    @Test
    void what_is_no_address_stops_the_start() {
        for (var wrong : new String[] {"javascript:alert(1)", "https://signer.example.org/x\"", "signer"}) {
            assertThatThrownBy(() -> new Signer(wrong)).isInstanceOf(WiringRefused.class);
        }
    }
}
