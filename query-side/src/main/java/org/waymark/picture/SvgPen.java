package org.waymark.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes SVG that needs nothing from elsewhere and reads the same to whoever cannot see it. */
final class SvgPen implements Pen {
    private final StringBuilder body = new StringBuilder();
    private final String title;
    private final String note;

    SvgPen(String title, String note) {
        this.title = title;
        this.note = note;
    }

    @Override
    public void line(List<At> through, String color, double width) {
        body.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                .formatted(points(through), color, number(width)));
    }

    @Override
    public void area(List<At> around, String color, double opacity) {
        body.append("<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"%s\"/>\n"
                .formatted(points(around), color, number(opacity)));
    }

    @Override
    public void text(At place, String text, int size, Anchor anchor, String color) {
        body.append("<text x=\"%s\" y=\"%s\" font-size=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                .formatted(
                        number(place.x()),
                        number(place.y()),
                        size,
                        anchor.name().toLowerCase(Locale.ROOT),
                        color,
                        escaped(text)));
    }

    String finished(int width, int height) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
                font-family="Helvetica, Arial, sans-serif">
                <title>%s</title>
                <desc>%s</desc>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %s</svg>
                """.formatted(width, height, width, height, escaped(title), escaped(note), body);
    }

    private static String points(List<At> all) {
        return all.stream().map(at -> number(at.x()) + "," + number(at.y())).collect(Collectors.joining(" "));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
