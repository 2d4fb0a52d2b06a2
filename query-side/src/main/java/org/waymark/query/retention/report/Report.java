package org.waymark.query.retention.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.picture.Chart;
import org.waymark.query.retention.Retention;
import org.waymark.query.retention.RetentionPicture;
import org.waymark.query.retention.effect.GroupEffect;

/**
 * A report as XHTML, complete in itself: it loads nothing from elsewhere.
 *
 * @param where the area it is about; null for everywhere the asker may look
 */
record Report(@Nullable String where, Retention fromJoining, Retention fromRecovery, GroupEffect effect) {
    private static final String STYLE = """
            body { font-family: Helvetica, Arial, sans-serif; color: #222222; max-width: 46em; margin: 2em auto; line-height: 1.45; }
            h1 { font-size: 1.6em; } h2 { font-size: 1.2em; margin-top: 1.6em; page-break-after: avoid; }
            table { border-collapse: collapse; } th, td { text-align: left; padding: 0.2em 1em 0.2em 0; border-bottom: 1px solid #dddddd; }
            td.number { text-align: right; } svg, img { width: 100%; height: auto; } .note { color: #555555; font-size: 0.9em; }
            @page { size: A4; margin: 18mm; }
            """;

    /** What no report of this kind shows, whatever its figures are. */
    private static final List<String> NOT_SHOWN = List.of(
            "People who never joined a group are not in these figures, so they cannot show what would have happened without one.",
            "Who stays and who leaves differ in more than the group; a difference between groups or years is not yet an effect.",
            "Recovery is what was recorded as satisfactory recovery; who records it, and how carefully, differs from place to place.");

    /** With drawings as lines and letters, for a screen. */
    String html() {
        return document(Chart::svg);
    }

    /** With drawings as images, for paper. */
    String forPaper() {
        return document(chart -> "<img alt=\"%s\" src=\"data:image/png;base64,%s\"/>"
                .formatted(Markup.escaped(chart.title()), Base64.getEncoder().encodeToString(chart.png())));
    }

    private String document(Function<Chart, String> draw) {
        return """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
                <head><meta charset="UTF-8"/><title>%s</title><style>%s</style></head>
                <body>
                <h1>%s</h1>
                <p class="note">%s</p>
                %s
                <h2>How long people stay</h2>
                <p>%s</p>
                %s
                <h2>Who stays after recovering</h2>
                <p>%s</p>
                %s
                <h2>What changed around recovery</h2>
                %s
                %s
                <h2>What these figures do not show</h2>
                %s
                <p class="note">%s</p>
                </body>
                </html>
                """.formatted(
                        Markup.escaped(title()),
                        STYLE,
                        Markup.escaped(title()),
                        Markup.escaped("Followed to " + fromJoining.cutOff()
                                + ", the last day the groups' meeting sheets are complete for or that was asked for."),
                        numbers(),
                        Markup.escaped(fromJoining.sentence()),
                        picture(fromJoining, draw),
                        Markup.escaped(fromRecovery.sentence()),
                        picture(fromRecovery, draw),
                        Markup.list(effect.sentences()),
                        attendance(),
                        Markup.list(cautions()),
                        Markup.escaped(
                                "Shares staying are Kaplan-Meier estimates with pointwise 95% intervals on the log-log scale; shares"
                                        + " of a whole have Wilson's interval, changes Student's. Made by Waymark."));
    }

    private String title() {
        return "Staying in self-help groups" + (where == null ? "" : ": " + where);
    }

    private String numbers() {
        var rows = new ArrayList<String>();
        rows.add(Markup.row("groups", Integer.toString(fromJoining.groups())));
        rows.add(Markup.row("people followed from joining", number(fromJoining.people())));
        rows.add(Markup.row("of them left", number(fromJoining.left())));
        rows.add(Markup.row("died, or lost their group", number(fromJoining.competing())));
        rows.add(Markup.row("recovered as members", number(effect.recovered())));
        var still = effect.stillMembers();
        if (still != null) {
            rows.add(Markup.row("still members of those who could be", still.count() + " of " + still.of()));
        }
        return "<table>" + String.join("", rows) + "</table>";
    }

    private static String picture(Retention figures, Function<Chart, String> draw) {
        return figures.steps().isEmpty() ? "" : draw.apply(RetentionPicture.of(figures));
    }

    private String attendance() {
        var rows = effect.attendance().windows().stream()
                .filter(window -> window.share() != null)
                .map(window -> Markup.row(
                        "months %d to %d %s recovery (%s people)"
                                .formatted(
                                        Math.abs(window.fromMonth()),
                                        Math.abs(window.toMonth()),
                                        window.fromMonth() < 0 ? "before" : "after",
                                        number(window.people())),
                        String.format(Locale.ROOT, "%.0f%% of meetings", 100 * orZero(window.share()))))
                .collect(Collectors.joining());
        return rows.isEmpty() ? "" : "<table>" + rows + "</table>";
    }

    private List<String> cautions() {
        var all = new LinkedHashSet<>(NOT_SHOWN);
        all.addAll(fromJoining.cautions());
        all.addAll(fromRecovery.cautions());
        return List.copyOf(all);
    }

    private static double orZero(@Nullable Double share) {
        return share == null ? 0 : share;
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "too few to say" : number.toString();
    }
}
