package org.waymark.picture;

import java.util.List;

/** What a drawing is made with, whatever it is drawn on; the origin is above on the left. */
interface Pen {
    /** Where a text stands in relation to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A place on the picture. */
    record At(double x, double y) {}

    /** @param color like {@code #0072B2} */
    void line(List<At> through, String color, double width);

    /** @param opacity from 0 to 1 */
    void area(List<At> around, String color, double opacity);

    void text(At place, String text, int size, Anchor anchor, String color);
}
