package org.waymark.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.events.access.Role;

/** Where somebody can go from every page, by role; what comes first is where they start. */
public final class Navigation {
    private static final String PROOF = "proof";

    private static final List<Way> WAYS = List.of(
            new Way("today", "/today", Set.of(Role.CASE_WORKER)),
            new Way("overview", "/overview", Set.of(Role.SUPERVISOR)),
            new Way("people", "/people", Set.of(Role.CASE_WORKER, Role.SUPERVISOR)),
            new Way("groups", "/groups", Set.of(Role.CASE_WORKER, Role.SUPERVISOR)),
            new Way("waiting", "/waiting", Set.of(Role.SUPERVISOR)),
            new Way(PROOF, "/proof", Set.of(Role.SUPERVISOR)),
            new Way("research", "/research", Set.of(Role.RESEARCHER, Role.SUPERVISOR)),
            new Way("retention", "/retention", Set.of(Role.RESEARCHER, Role.SUPERVISOR)),
            new Way("accounts", "/accounts", Set.of(Role.ADMINISTRATOR)),
            new Way("settings", "/settings", Set.of(Role.ADMINISTRATOR)),
            new Way("projections", "/projections", Set.of(Role.ADMINISTRATOR)),
            new Way("backups", "/backups", Set.of(Role.ADMINISTRATOR)));

    private Navigation() {}

    /**
     * One of them.
     *
     * @param name its words are the message {@code layout.way.<name>}
     */
    public record Way(String name, String address, Set<Role> roles) {
        /** True on the page itself and on those below it. */
        public boolean leadsTo(String path) {
            return path.equals(address) || path.startsWith(address + "/");
        }
    }

    /** @param signer what addresses of proofs begin with, where proofs can be had */
    static List<Way> of(Role role, Optional<String> signer) {
        return WAYS.stream()
                .filter(way -> role == Role.OPERATOR || way.roles().contains(role))
                .flatMap(way -> way.name().equals(PROOF)
                        ? signer.map(base -> new Way(PROOF, base + way.address(), way.roles())).stream()
                        : Stream.of(way))
                .toList();
    }
}
