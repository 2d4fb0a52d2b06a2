package org.waymark.ops.cli.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import org.waymark.ops.cli.Table;

/** Shows instruments: all of them in a table, or what one asks and how it is scored. */
final class InstrumentScreen {
    private InstrumentScreen() {}

    static void all(PrintWriter out, JsonNode answer) {
        var table = new Table("code", "name", "items", "answers", "scorer", "higher is");
        answer.path("items")
                .forEach(one -> table.row(
                        one.path("instrument").asText(),
                        one.path("name").asText(),
                        one.at("/items/count").asInt(),
                        one.at("/items/lowest") + " to " + one.at("/items/highest"),
                        one.path("scorer").asText(),
                        one.path("higherIs").asText().toLowerCase(Locale.ROOT)));
        table.print(out);
    }

    static void one(PrintWriter out, JsonNode one) {
        out.printf(
                "%s, scorer %s%n", one.path("name").asText(), one.path("scorer").asText());
        one.path("wording").properties().forEach(said -> wording(out, said.getKey(), said.getValue(), one));
        one.path("bands")
                .forEach(band -> out.printf(
                        "from %s: %s%n",
                        band.path("from").asText(), band.path("words").asText()));
        var reliability = one.path("reliability");
        out.println(
                reliability.isObject()
                        ? "reliable change: r %s, SD %s; %s"
                                .formatted(
                                        reliability.path("coefficient"),
                                        reliability.path("standardDeviation"),
                                        reliability.path("source").asText())
                        : "reliable change: no reliability is declared, so nothing is said about it");
        out.printf(
                "items left out: at most %s; %s%n",
                one.at("/missing/allowed"), one.at("/missing/source").asText());
        out.println(one.path("rights").asText());
        one.path("sources").forEach(source -> out.println("source: " + source.asText()));
    }

    private static void wording(PrintWriter out, String language, JsonNode said, JsonNode one) {
        out.printf("%n[%s] %s%n", language, said.path("question").asText());
        int number = 1;
        for (var item : said.path("items")) {
            out.printf("  %d. %s%n", number++, item.asText());
        }
        int value = one.at("/items/lowest").asInt();
        for (var answer : said.path("answers")) {
            out.printf("     %d = %s%n", value++, answer.asText());
        }
        out.println();
    }
}
