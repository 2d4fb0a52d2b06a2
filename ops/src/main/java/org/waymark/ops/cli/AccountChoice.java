package org.waymark.ops.cli;

import java.io.Console;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Login;
import picocli.CommandLine.Option;

/** As whom a command talks to a server; the password is never an argument, since everybody on the machine can read those. */
final class AccountChoice {
    private static final String PASSWORD = "WAYMARK_PASSWORD";
    private static final String CODE = "WAYMARK_CODE";

    @Option(
            names = "--account",
            paramLabel = "NAME",
            description =
                    "the account to log in with; its password is taken from WAYMARK_PASSWORD, and the code of a second"
                            + " factor from WAYMARK_CODE, or asked for")
    @Nullable String account;

    boolean isGiven() {
        return account != null;
    }

    /** The interface as that account uses it; without one, as nobody. */
    Api at(String server) {
        var nobody = new Api(server);
        if (account == null) {
            return nobody;
        }
        try (nobody) {
            requirePrivacy(server);
            return new Api(server, login(nobody, new Login(account, secret(PASSWORD, "password"))));
        }
    }

    /** A password that travels in the clear is everybody's. */
    private static void requirePrivacy(String server) {
        var address = URI.create(server);
        if ("http".equals(address.getScheme()) && !isHere(address.getHost())) {
            throw new Sentence(
                    Exit.USAGE,
                    "USAGE",
                    "the password would travel in the clear to " + server + "; use its https address");
        }
    }

    private static boolean isHere(String host) {
        try {
            return host.equals("localhost")
                    || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private static String login(Api nobody, Login login) {
        try {
            return login.at(nobody);
        } catch (ApiRefused refused) {
            if (!refused.code().equals("SECOND_FACTOR_REQUIRED")) {
                throw refused;
            }
            return login.withCode(secret(CODE, "code")).at(nobody);
        }
    }

    private static String secret(String variable, String what) {
        return Optional.ofNullable(System.getenv(variable))
                .or(() -> Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console -> {
                            var typed = console.readPassword("%s: ", what);
                            return typed == null ? null : new String(typed);
                        }))
                .orElseThrow(() -> new Sentence(
                        Exit.USAGE,
                        "USAGE",
                        "there is nobody to ask for the %s; put it into %s".formatted(what, variable)));
    }
}
