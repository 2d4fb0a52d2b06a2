package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that asks has: where to ask, and how to show the answer. */
abstract class Question implements Callable<Integer> {
    @Option(names = "--json", description = "the answer as JSON, as the interface gives it")
    boolean json;

    @Mixin
    ServerChoice server = new ServerChoice();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    /** The interface's answer. */
    abstract JsonNode ask(Api api);

    /** The same for the screen. */
    abstract void show(JsonNode answer, PrintWriter out);

    @Override
    public Integer call() {
        try (var connection = server.connect(spec.commandLine().getErr())) {
            var answer = ask(connection.api());
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(answer);
            } else {
                show(answer, out);
            }
            out.flush();
        }
        return Exit.OK;
    }

    /** Parameters by name and value in turn; those that are null are not sent. */
    static Map<String, @Nullable Object> with(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            all.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return all;
    }
}
