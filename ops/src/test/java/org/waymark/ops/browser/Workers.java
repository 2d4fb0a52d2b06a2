package org.waymark.ops.browser;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waymark.access.credentials.Totp;
import org.waymark.access.login.PasswordReset;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.ops.Program;
import org.waymark.ops.client.Staff;

/** Who works in the village: one of each role, with passwords that need not be changed first. */
final class Workers {
    private final Program program;
    private final byte[] factor = new byte[Totp.KEY_BYTES];
    private final Map<Role, String> passwords = new EnumMap<>(Role.class);

    Workers(Program program) {
        this.program = program;
        for (var role : Role.values()) {
            if (role.isGiven()) {
                passwords.put(role, hire(Village.account(role), role));
            }
        }
    }

    String password(Role role) {
        return String.valueOf(passwords.get(role));
    }

    /** @return the password */
    String hire(String account, Role role) {
        boolean inAreas = role == Role.CASE_WORKER || role == Role.SUPERVISOR;
        try (var operator = program.operator()) {
            new Staff(operator, Clock.systemUTC()).open(account, role, inAreas ? List.of("KE") : List.of());
        }
        return reset(account, role);
    }

    /** @return another password than before */
    String reset(String account, Role role) {
        return program.context()
                .getBean(PasswordReset.class)
                .ofInvented(AccountId.of(account), role.needsSecondFactor() ? factor : null);
    }
}
