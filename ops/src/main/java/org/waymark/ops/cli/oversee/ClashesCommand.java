package org.waymark.ops.cli.oversee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Screen;
import org.waymark.ops.cli.screen.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark clashes}: entries that a rule refused and that were kept. */
@Command(
        name = "clashes",
        description = "Lists entries that were refused and kept, shows one, sends it again or sets it aside.",
        mixinStandardHelpOptions = true)
public final class ClashesCommand {
    private static final String PATH = "/api/clashes/";

    @Command(name = "list", description = "Those that wait for somebody.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Waiting which,
            @Option(names = "--code", description = "why it was refused, such as CASE_CLOSED") @Nullable String code,
            @Option(names = "--sent-by", paramLabel = "ACCOUNT", description = "whoever sent it") @Nullable String by,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server)
                .show(
                        json,
                        api -> which.in(api, "/api/clashes", Given.of("code", code, "sentBy", by)),
                        ClashesCommand::table);
    }

    private static void table(PrintWriter out, JsonNode items) {
        var table = new Table("id", "state", "entry", "of", "refused", "sent by", "kept", "area", "person");
        items.forEach(item -> table.row(
                Shown.text(item.path("id")),
                Shown.words(item.path("state")),
                Shown.text(item.path("entry")),
                Shown.text(item.path("occurredOn")),
                Shown.text(item.path("code")),
                Shown.text(item.path("sentBy")),
                Shown.time(item.path("keptAt")),
                Shown.text(item.path("area")),
                Shown.text(item.path("personId"))));
        table.print(out);
    }

    @Command(name = "show", description = "What it says, and why it was refused.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server).show(json, api -> api.get(PATH + id, Map.of()), ClashesCommand::one);
    }

    private static void one(PrintWriter out, JsonNode answer) {
        var clash = answer.path("clash");
        out.printf(
                "%s, %s: sent by %s%n",
                Shown.text(clash.path("entry")), Shown.words(clash.path("state")), Shown.text(clash.path("sentBy")));
        if (clash.has("deviceTime")) {
            out.println("the device's clock said " + Shown.time(clash.path("deviceTime")));
        }
        out.printf("refused: %s (%s)%n", Shown.text(clash.path("sentence")), Shown.text(clash.path("code")));
        if (clash.has("settledBy")) {
            out.printf("settled by %s, %s%n", Shown.text(clash.path("settledBy")), Shown.time(clash.path("settledAt")));
        }
        if (answer.has("asideBecause")) {
            out.printf("set aside: %s %s%n", Shown.words(answer.path("asideBecause")), Shown.text(answer.path("note")));
        }
        out.println("says:");
        OnRecord.fields(out, answer.path("says"));
    }

    @Command(
            name = "resend",
            description = "Sends it again, mended (--set) or as it was, once what was against it is mended.",
            mixinStandardHelpOptions = true)
    int resend(
            @Parameters(paramLabel = "ID") String id,
            @Option(
                            names = "--set",
                            paramLabel = "FIELD=VALUE",
                            description = "what it should say instead; JSON or a text")
                    @Nullable Map<String, String> changes,
            @Option(names = "--seen", paramLabel = "VERSION", description = "for a change: the version you saw")
                    @Nullable Long seen,
            @Mixin ServerChoice server) {
        var mended = new LinkedHashMap<String, Object>();
        if (changes != null) {
            changes.forEach((field, value) -> mended.put(field, value(value)));
        }
        Map<String, String> headers = seen == null ? Map.of() : Map.of("If-Match", "\"" + seen + "\"");
        return new Screen(server).put(PATH + id + "/resending", Given.today("changes", mended), headers, "recorded");
    }

    /** A number, list or object where it is one; anything else is a text. */
    private static Object value(String text) {
        try {
            var read = new ObjectMapper().readTree(text);
            return read.isNumber() || read.isContainerNode() ? read : text;
        } catch (JsonProcessingException plain) {
            return text;
        }
    }

    @Command(name = "aside", description = "Settles it without sending it again.", mixinStandardHelpOptions = true)
    int aside(
            @Parameters(paramLabel = "ID") String id,
            @Option(
                            names = "--reason",
                            required = true,
                            description = "ON_RECORD_ALREADY, RECORDED_OTHERWISE, NOT_SO or OTHER")
                    String reason,
            @Option(names = "--note", description = "in words, for whoever sent it") @Nullable String note,
            @Mixin ServerChoice server) {
        return new Screen(server)
                .put(PATH + id + "/setting-aside", Given.today("reason", reason, "note", note), "set aside");
    }
}
