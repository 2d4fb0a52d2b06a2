package org.waymark.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.waymark.events.access.Role;
import org.waymark.ops.cli.screen.Screen;
import org.waymark.ops.client.Staff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark account}: who may use Waymark. */
@Command(
        name = "account",
        description = "Opens and closes accounts, gives them passwords, lists them.",
        mixinStandardHelpOptions = true)
final class AccountCommand {
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
        try (var connection = server.connect()) {
            var staff = new Staff(connection.api(), Clock.systemUTC());
            staff.open(name, role, areas == null ? List.of() : areas);
            say(server.out(), name, staff.resetPassword(name));
        }
        return Exit.OK;
    }

    @Command(
            name = "password",
            description = "Gives an account another password and lets it enrol another second factor.",
            mixinStandardHelpOptions = true)
    int password(@Parameters(paramLabel = "NAME") String name, @Mixin ServerChoice server) {
        try (var connection = server.connect()) {
            say(server.out(), name, new Staff(connection.api(), Clock.systemUTC()).resetPassword(name));
        }
        return Exit.OK;
    }

    @Command(
            name = "close",
            description = "Closes an account: within a second nobody can use it.",
            mixinStandardHelpOptions = true)
    int close(@Parameters(paramLabel = "NAME") String name, @Mixin ServerChoice server) {
        try (var connection = server.connect()) {
            new Staff(connection.api(), Clock.systemUTC()).close(name);
        }
        return Exit.OK;
    }

    @Command(name = "list", description = "Lists the accounts.", mixinStandardHelpOptions = true)
    int list(@Mixin ServerChoice server) {
        return new Screen(server).show(false, api -> Screen.all(api, "/api/accounts", Map.of()), AccountCommand::table);
    }

    private static void table(PrintWriter out, JsonNode accounts) {
        var table = new Table("account", "role", "open", "areas");
        accounts.forEach(account -> table.row(
                account.path("id").asText(),
                account.path("role").asText(),
                account.path("open").asBoolean() ? "yes" : "no",
                String.join(", ", account.path("assignments").findValuesAsText("area"))));
        table.print(out);
    }

    private static void say(PrintWriter out, String name, String password) {
        out.printf("%s has the password %s, told this once; it must be changed at the first login%n", name, password);
        out.flush();
    }
}
