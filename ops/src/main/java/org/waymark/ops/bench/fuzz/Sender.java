package org.waymark.ops.bench.fuzz;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.events.access.Role;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Staff;

/**
 * Who sends a request.
 *
 * @param role null for somebody who has no account, or none any more
 */
record Sender(String name, @Nullable Role role, @Nullable String token) {
    private static final List<String> AREAS = List.of("GH");
    private static final List<String> CASES =
            List.of("/api/people", "/api/groups", "/api/associations", "/api/worklist");
    private static final String OPEN = "/api/sessions";
    private static final int UNAUTHENTICATED = 401;

    /** An address that the web server does not let through to anybody, before it is asked who sends it. */
    private static final String NO_ADDRESS = "\"code\":\"BAD_REQUEST\"";

    /** Nobody, somebody with a token that was made up, one who left, and one of each role. */
    static List<Sender> all(Api administrator, String operatorToken) {
        var staff = new Staff(administrator, Clock.systemUTC());
        var senders = new ArrayList<Sender>();
        senders.add(new Sender("nobody", null, null));
        senders.add(new Sender("a made-up token", null, "bWFkZSB1cA.bWFkZSB1cA"));
        senders.add(new Sender("one who left", null, staff.token("fuzz-left", Role.SUPERVISOR, AREAS)));
        staff.close("fuzz-left");
        Arrays.stream(Role.values()).filter(Role::isGiven).forEach(role -> {
            var name = "fuzz-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            senders.add(new Sender(name, role, staff.token(name, role, AREAS)));
        });
        senders.add(new Sender("the operator", Role.OPERATOR, operatorToken));
        return senders;
    }

    /** Nobody gets in without an account, and neither researchers nor administrators get at a case. */
    boolean mayGet(String path, int status, String body) {
        boolean success = status / 100 == 2;
        if (role == null) {
            return status == UNAUTHENTICATED || (!success && (path.equals(OPEN) || body.contains(NO_ADDRESS)));
        }
        boolean blind = role == Role.RESEARCHER || role == Role.ADMINISTRATOR;
        return !(success && blind && CASES.stream().anyMatch(path::startsWith));
    }
}
