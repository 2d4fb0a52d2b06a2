package org.waymark.ops.cli.merge;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.screen.Meant;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What somebody says about two records: of whom, on which day, and why. */
abstract class Decision implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PERSON", description = "who counts: an id, a name or the programme's number")
    String person = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "the other record, the same way")
    String other = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "how you know; kept sealed with the person's key")
    @Nullable String reason;

    @Option(names = "--on", paramLabel = "DAY", description = "when it was decided (default: today)")
    @Nullable String on;

    @Mixin
    ServerChoice server = new ServerChoice();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private static final String REASON = "reason"; // a note may be left out, a reason may not

    private final String what;
    private final String reasonIsCalled;
    private final String done;

    /** @param what the last part of the address */
    Decision(String what, String reasonIsCalled, String done) {
        this.what = what;
        this.reasonIsCalled = reasonIsCalled;
        this.done = done;
    }

    @Override
    public Integer call() {
        if (reason == null && reasonIsCalled.equals(REASON)) {
            throw new ParameterException(spec.commandLine(), "say how you know: --reason TEXT");
        }
        try (var connection = server.connect()) {
            var meant = new Meant(connection.api());
            var one = meant.person(person);
            var two = meant.person(other);
            connection.api().putNow("/api/people/%s/duplicates/%s/%s".formatted(one, two, what), body());
            var out = server.out();
            out.printf(done + "%n", one, two);
            out.flush();
        }
        return Exit.OK;
    }

    private Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("occurredOn", on == null ? LocalDate.now().toString() : on);
        if (reason != null) {
            body.put(reasonIsCalled, reason);
        }
        return body;
    }
}
