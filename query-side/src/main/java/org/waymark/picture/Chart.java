package org.waymark.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows: shares from 0 to 1 over time, as steps.
 *
 * @param note a line below the title: who, until when, which interval
 * @param across what stands below the axis of time
 * @param ticks where the axis of time is marked, in order from 0; the last is where the picture ends
 */
public record Chart(String title, String note, String across, List<Tick> ticks, List<Line> lines) {
    /** One mark on the axis of time. */
    public record Tick(double time, String label) {}

    /**
     * One curve.
     *
     * @param until how far it is drawn
     * @param atRisk how many, at each tick
     */
    public record Line(String name, List<Point> points, double until, List<Integer> atRisk) {}

    /** The share from a time on; without ends there is no band there. */
    public record Point(
            double time,
            double share,
            @Nullable Double low,
            @Nullable Double high) {}

    double end() {
        return ticks.getLast().time();
    }

    public String svg() {
        var pen = new SvgPen(title, note);
        int height = new Drawing(this, pen).draw();
        return pen.finished(Drawing.WIDTH, height);
    }

    /** A PNG, two pixels for each unit of the SVG. */
    public byte[] png() {
        var pen = new ImagePen(Drawing.WIDTH, Drawing.height(this));
        new Drawing(this, pen).draw();
        return pen.finished();
    }
}
