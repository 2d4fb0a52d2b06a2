package org.waymark.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints an image in memory. */
final class ImagePen implements Pen {
    private static final int SCALE = 2;

    private final BufferedImage image;
    private final Graphics2D graphics;

    ImagePen(int width, int height) {
        image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(SCALE, SCALE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
    }

    @Override
    public void line(List<At> through, String color, double width) {
        graphics.setColor(Color.decode(color));
        graphics.setStroke(new BasicStroke((float) width));
        graphics.draw(path(through));
    }

    @Override
    public void area(List<At> around, String color, double opacity) {
        var full = Color.decode(color);
        graphics.setColor(new Color(full.getRed(), full.getGreen(), full.getBlue(), (int) Math.round(255 * opacity)));
        var path = path(around);
        path.closePath();
        graphics.fill(path);
    }

    @Override
    public void text(At place, String text, int size, Anchor anchor, String color) {
        graphics.setColor(Color.decode(color));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        double width = graphics.getFontMetrics().stringWidth(text);
        double left = switch (anchor) {
            case START -> place.x();
            case MIDDLE -> place.x() - width / 2;
            case END -> place.x() - width;
        };
        graphics.drawString(text, (float) left, (float) place.y());
    }

    byte[] finished() {
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Path2D path(List<At> points) {
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(at -> path.lineTo(at.x(), at.y()));
        return path;
    }
}
