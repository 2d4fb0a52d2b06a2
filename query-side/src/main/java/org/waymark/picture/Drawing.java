package org.waymark.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.picture.Chart.Line;
import org.waymark.picture.Chart.Point;
import org.waymark.picture.Pen.Anchor;
import org.waymark.picture.Pen.At;

/** Lays a chart out: axes, bands, curves, a legend where there are several, and a table of numbers at risk below. */
record Drawing(Chart chart, Pen pen) {
    static final int WIDTH = 800;

    /** Told apart by people who see few colours (Okabe and Ito 2008). */
    private static final List<String> COLORS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000");

    private static final String INK = "#222222";
    private static final String GRID = "#dddddd";
    private static final int LEFT = 230;
    private static final int RIGHT = 770;
    private static final int TOP = 70;
    private static final int BOTTOM = 390;
    private static final int ROW = 18;
    private static final int SMALL = 12;
    private static final int LONGEST_NAME = 27;

    static int height(Chart chart) {
        return BOTTOM + 75 + ROW * chart.lines().size();
    }

    int draw() {
        pen.text(new At(20, 28), chart.title(), 18, Anchor.START, INK);
        pen.text(new At(20, 50), chart.note(), SMALL, Anchor.START, INK);
        axes();
        for (int at = 0; at < chart.lines().size(); at++) {
            band(chart.lines().get(at), color(at));
        }
        for (int at = 0; at < chart.lines().size(); at++) {
            curve(chart.lines().get(at), color(at));
        }
        atRisk();
        return height(chart);
    }

    private void axes() {
        for (int percent = 0; percent <= 100; percent += 20) {
            double y = y(percent / 100.0);
            pen.line(List.of(new At(LEFT, y), new At(RIGHT, y)), GRID, 1);
            pen.text(new At(LEFT - 8, y + 4), percent + "%", SMALL, Anchor.END, INK);
        }
        for (var tick : chart.ticks()) {
            pen.line(List.of(new At(x(tick.time()), BOTTOM), new At(x(tick.time()), BOTTOM + 5)), INK, 1);
            pen.text(new At(x(tick.time()), BOTTOM + 19), tick.label(), SMALL, Anchor.MIDDLE, INK);
        }
        pen.line(List.of(new At(LEFT, TOP), new At(LEFT, BOTTOM), new At(RIGHT, BOTTOM)), INK, 1);
        pen.text(new At((LEFT + RIGHT) / 2.0, BOTTOM + 37), chart.across(), SMALL, Anchor.MIDDLE, INK);
    }

    private void curve(Line line, String color) {
        var through = new ArrayList<At>();
        double share = 1;
        through.add(new At(x(0), y(1.0)));
        for (var point : drawn(line)) {
            through.add(new At(x(point.time()), y(share)));
            share = point.share();
            through.add(new At(x(point.time()), y(share)));
        }
        through.add(new At(x(Math.min(line.until(), chart.end())), y(share)));
        pen.line(through, color, 2);
    }

    /** A piece for each step, so that a step without an interval leaves a gap and no made-up ends. */
    private void band(Line line, String color) {
        var points = drawn(line);
        for (int at = 0; at < points.size(); at++) {
            var point = points.get(at);
            double until = at + 1 < points.size() ? points.get(at + 1).time() : Math.min(line.until(), chart.end());
            if (point.low() != null && point.high() != null && until > point.time()) {
                pen.area(box(point, until), color, 0.15);
            }
        }
    }

    private List<At> box(Point point, double until) {
        double low = y(Objects.requireNonNull(point.low()));
        double high = y(Objects.requireNonNull(point.high()));
        return List.of(
                new At(x(point.time()), high),
                new At(x(until), high),
                new At(x(until), low),
                new At(x(point.time()), low));
    }

    private List<Point> drawn(Line line) {
        return line.points().stream()
                .filter(point -> point.time() <= chart.end())
                .toList();
    }

    private void atRisk() {
        int y = BOTTOM + 58;
        pen.text(new At(20, y), "At risk", SMALL, Anchor.START, INK);
        for (int at = 0; at < chart.lines().size(); at++) {
            var line = chart.lines().get(at);
            y += ROW;
            pen.area(List.of(new At(8, y - 9), new At(16, y - 9), new At(16, y - 1), new At(8, y - 1)), color(at), 1);
            pen.text(new At(20, y), shortened(line.name()), SMALL, Anchor.START, INK);
            for (int tick = 0; tick < chart.ticks().size(); tick++) {
                var number = Integer.toString(line.atRisk().get(tick));
                pen.text(new At(x(chart.ticks().get(tick).time()), y), number, SMALL, Anchor.MIDDLE, INK);
            }
        }
    }

    private double x(double time) {
        return LEFT + (RIGHT - LEFT) * Math.min(1, time / chart.end());
    }

    private static double y(@Nullable Double share) {
        return BOTTOM - (BOTTOM - TOP) * Objects.requireNonNull(share);
    }

    private static String color(int at) {
        return COLORS.get(at % COLORS.size());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
