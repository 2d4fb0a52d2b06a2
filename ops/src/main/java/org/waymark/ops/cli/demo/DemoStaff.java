package org.waymark.ops.cli.demo;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.waymark.access.Accounts;
import org.waymark.access.credentials.Totp;
import org.waymark.access.login.PasswordReset;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.ops.Program;
import org.waymark.ops.client.Staff;

/** One account of each role for the invented programmes, with new passwords and second factors at each start. */
final class DemoStaff {
    private static final List<String> AREAS = List.of("GH", "KE", "IN", "CN", "US");

    private final Program program;

    DemoStaff(Program program) {
        this.program = program;
    }

    void print(PrintWriter out) {
        out.printf("%naccounts to log in with, at %s/login or POST /api/sessions:%n", program.address());
        var factor = new byte[Totp.KEY_BYTES];
        new SecureRandom().nextBytes(factor);
        for (var role : Role.values()) {
            if (role.isGiven()) {
                var account = AccountId.of(
                        "demo." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                open(account, role);
                var password = program.context()
                        .getBean(PasswordReset.class)
                        .ofInvented(account, role.needsSecondFactor() ? factor : null);
                out.printf("  %-20s %s%s%n", account, password, role.needsSecondFactor() ? "  and a code" : "");
            }
        }
        out.printf("the code: ops/waymark code %s (or give that key to an authenticator)%n", Totp.base32(factor));
    }

    private void open(AccountId account, Role role) {
        if (program.context().getBean(Accounts.class).find(account).isPresent()) {
            return;
        }
        boolean inAreas = role == Role.CASE_WORKER || role == Role.SUPERVISOR;
        try (var operator = program.operator()) {
            new Staff(operator, Clock.systemUTC()).open(account.value(), role, inAreas ? AREAS : List.of());
        }
    }
}
