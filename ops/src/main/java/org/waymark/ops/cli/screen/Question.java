package org.waymark.ops.cli.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.client.Api;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that asks has: where to ask, and how to show the answer. */
public abstract class Question implements Callable<Integer> {
    @Option(names = "--json", description = "the answer as JSON, as the interface gives it")
    protected boolean json;

    @Mixin
    protected ServerChoice server = new ServerChoice();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    protected CommandSpec spec;

    /** The interface's answer. */
    protected abstract JsonNode ask(Api api);

    /** The same for the screen. */
    protected abstract void show(JsonNode answer, PrintWriter out);

    @Override
    public Integer call() {
        return new Screen(server).show(json, this::ask, (out, answer) -> show(answer, out));
    }
}
