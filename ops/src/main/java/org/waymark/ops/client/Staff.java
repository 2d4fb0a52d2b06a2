package org.waymark.ops.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.waymark.access.credentials.Totp;
import org.waymark.access.login.Passwords;
import org.waymark.events.access.Role;

/** Opens accounts and logs in as them: what an administrator and a newcomer do on the newcomer's first day. */
public final class Staff {
    private final Passwords random = new Passwords();
    private final Api administrator;
    private final Clock clock;

    /** @param administrator who may open accounts */
    public Staff(Api administrator, Clock clock) {
        this.administrator = administrator;
        this.clock = clock;
    }

    /** @return the interface as the new account uses it; the caller closes it */
    public Api hire(String account, Role role, List<String> areas) {
        return new Api(administrator.server(), token(account, role, areas));
    }

    /** @return a token of the new account */
    public String token(String account, Role role, List<String> areas) {
        open(account, role, areas);
        return firstLogin(account, resetPassword(account));
    }

    public void open(String account, Role role, List<String> areas) {
        administrator.putNow("/api/accounts/" + account, Map.of("occurredOn", today(), "role", role, "areas", areas));
    }

    /** @return a password that must be changed at the first login */
    public String resetPassword(String account) {
        return administrator
                .putNow(
                        "/api/accounts/" + account + "/password",
                        Map.of("occurredOn", today(), "secondFactorToo", true))
                .path("password")
                .asText();
    }

    public JsonNode close(String account) {
        return administrator.putNow("/api/accounts/" + account + "/closure", Map.of("occurredOn", today()));
    }

    private String firstLogin(String account, String given) {
        try (var nobody = new Api(administrator.server())) {
            var login = new Login(account, given, null, random.random());
            try {
                return login.at(nobody);
            } catch (ApiRefused refused) {
                if (!refused.code().equals("SECOND_FACTOR_TO_ENROL")) {
                    throw refused;
                }
                return login.withCode(Totp.code(Totp.key(refused.more("key")), clock.instant()))
                        .at(nobody);
            }
        }
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
