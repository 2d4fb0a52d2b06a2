package org.waymark.ops.cli.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Function;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Pages;

/** Asks a server, and prints what it answers. */
public record Screen(ServerChoice server) {

    /** Somebody who knows how an answer is shown. */
    public interface Showing {
        void on(PrintWriter out, JsonNode answer);
    }

    /** @param json as the interface gives it */
    public int show(boolean json, Function<Api, JsonNode> question, Showing showing) {
        try (var connection = server.find()) {
            var answer = question.apply(connection.api());
            if (json) {
                server.out().println(answer);
            } else {
                showing.on(server.out(), answer);
            }
        }
        server.out().flush();
        return Exit.OK;
    }

    /** Sends it, and says in one line that it is done. */
    public int put(String path, Map<String, ?> body, String done) {
        return put(path, body, Map.of(), done);
    }

    /** The same with headers beside those that every command has. */
    public int put(String path, Map<String, ?> body, Map<String, String> headers, String done) {
        return say(api -> api.putNow(path, body, headers), done);
    }

    /** Has it done, and says so in one line. */
    public int say(Function<Api, JsonNode> deed, String done) {
        return show(false, deed, (out, answer) -> out.println(done));
    }

    /** Every item of a list, to its end. */
    public static ArrayNode all(Api api, String path, Map<String, ?> filter) {
        var items = JsonNodeFactory.instance.arrayNode();
        new Pages(api).each(path, filter, items::add);
        return items;
    }
}
