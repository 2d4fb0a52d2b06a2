package org.waymark.ops.cli;

import java.time.Clock;
import java.util.List;
import org.waymark.events.access.Role;
import org.waymark.ops.client.Pages;
import org.waymark.ops.client.Staff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark account}: who may use Waymark. */
@Command(
        name = "account",
        description = "Opens and closes accounts, gives them passwords, lists them.",
        mixinStandardHelpOptions = true)
final class AccountCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Command(
            name = "open",
            description = "Opens an account and prints its first password.",
            mixinStandardHelpOptions = true)
    int open(
            @Parameters(paramLabel = "NAME", description = "a code, not a person's name: small letters, digits, . _ -")
                    String name,
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") Role role,
            @Option(names = "--area", description = "where it works; may be given again and again") List<String> areas,
            @Mixin ServerChoice server) {
        try (var connection = server.connect(spec.commandLine().getErr())) {
            var staff = new Staff(connection.api(), Clock.systemUTC());
            staff.open(name, role, areas == null ? List.of() : areas);
            say(name, staff.resetPassword(name));
        }
        return Exit.OK;
    }

    @Command(
            name = "password",
            description = "Gives an account another password and lets it enrol another second factor.",
            mixinStandardHelpOptions = true)
    int password(@Parameters(paramLabel = "NAME") String name, @Mixin ServerChoice server) {
        try (var connection = server.connect(spec.commandLine().getErr())) {
            say(name, new Staff(connection.api(), Clock.systemUTC()).resetPassword(name));
        }
        return Exit.OK;
    }

    @Command(
            name = "close",
            description = "Closes an account: within a second nobody can use it.",
            mixinStandardHelpOptions = true)
    int close(@Parameters(paramLabel = "NAME") String name, @Mixin ServerChoice server) {
        try (var connection = server.connect(spec.commandLine().getErr())) {
            new Staff(connection.api(), Clock.systemUTC()).close(name);
        }
        return Exit.OK;
    }

    @Command(name = "list", description = "Lists the accounts.", mixinStandardHelpOptions = true)
    int list(@Mixin ServerChoice server) {
        var out = spec.commandLine().getOut();
        try (var connection = server.connect(spec.commandLine().getErr())) {
            var table = new Table("account", "role", "open", "areas");
            new Pages(connection.api())
                    .each(
                            "/api/accounts",
                            account -> table.row(
                                    account.path("id").asText(),
                                    account.path("role").asText(),
                                    account.path("open").asBoolean() ? "yes" : "no",
                                    String.join(
                                            ", ", account.path("assignments").findValuesAsText("area"))));
            table.print(out);
        }
        out.flush();
        return Exit.OK;
    }

    private void say(String name, String password) {
        var out = spec.commandLine().getOut();
        out.printf("%s has the password %s, told this once; it must be changed at the first login%n", name, password);
        out.flush();
    }
}
