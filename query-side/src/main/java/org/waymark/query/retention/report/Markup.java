package org.waymark.query.retention.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The few pieces of XHTML that a report is made of; whatever is written into one is escaped. */
final class Markup {
    private Markup() {}

    static String list(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> "<li>" + escaped(sentence) + "</li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    static String row(String what, String figure) {
        return "<tr><td>%s</td><td class=\"number\">%s</td></tr>".formatted(escaped(what), escaped(figure));
    }

    static String escaped(String text) {
        var plain =
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
