package org.waymark.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where: a path from the country down, such as {@code GH/Northern/Tamale}. Access and reports follow it. */
public record Area(@JsonValue String path) implements Comparable<Area> {
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .'-]*(/[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .'-]*)*");
    private static final int LONGEST = 200;

    public Area {
        if (path.length() > LONGEST
                || path.endsWith(" ")
                || path.contains(" /")
                || !SHAPE.matcher(path).matches()) {
            throw new IllegalArgumentException("an area is a path of names, like GH/Northern/Tamale");
        }
    }

    @JsonCreator
    public static Area of(String path) {
        return new Area(path);
    }

    /** True for this area itself and for everything below it. */
    public boolean contains(Area other) {
        return other.path.equals(path) || other.path.startsWith(path + "/");
    }

    /** The paths of every area that this one lies in, the largest first and its own last: GH, GH/Northern, GH/Northern/Tamale. */
    public List<String> paths() {
        var all = new ArrayList<String>();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            all.add(path.substring(0, slash));
        }
        all.add(path);
        return all;
    }

    @Override
    public int compareTo(Area other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
