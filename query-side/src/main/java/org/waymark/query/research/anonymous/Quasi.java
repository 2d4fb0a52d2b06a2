package org.waymark.query.research.anonymous;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.query.research.rows.Subject.Traits;

/** What somebody could be known by from elsewhere, each with a ladder from what is recorded up to nothing at all. */
public enum Quasi {
    SEX(1, "Sex as the person says"),
    /** In bands of 5, 10 and 20 years; from 80 on one band. */
    AGE(3, "Age in years when joining a group for the first time, as a band"),
    ROLE(1, "Person with mental illness, carer, or both"),
    /** The whole path, then two names of it, then the country. */
    AREA(3, "Where the person lives, as a path from the country down"),
    GROUP_KIND(1, "Whom the first group is for");

    public static final String ANY = "*";
    private static final String UNKNOWN = "UNKNOWN";
    private static final int[] BANDS = {5, 10, 20};
    private static final int OLD = 80;

    private final int top;
    private final String says;

    Quasi(int top, String says) {
        this.top = top;
        this.says = says;
    }

    /** The highest level, where everybody is alike. */
    public int top() {
        return top;
    }

    public String says() {
        return says;
    }

    /** The column's name. */
    public String column() {
        return this == AGE ? "age_band" : name().toLowerCase(Locale.ROOT);
    }

    /** @param level 0 for what is recorded */
    public String at(int level, Traits traits) {
        if (level >= top) {
            return ANY;
        }
        return switch (this) {
            case SEX -> traits.sex();
            case AGE -> band(traits.age(), BANDS[level]);
            case ROLE -> traits.role();
            case AREA -> path(traits.area(), level);
            case GROUP_KIND -> traits.groupKind();
        };
    }

    private static String band(@Nullable Integer age, int width) {
        if (age == null) {
            return UNKNOWN;
        }
        if (age >= OLD) {
            return OLD + "+";
        }
        int from = age / width * width;
        return from + "-" + (from + width - 1);
    }

    private static String path(String area, int level) {
        if (level == 0) {
            return area;
        }
        var names = List.of(area.split("/"));
        return String.join("/", names.subList(0, Math.min(names.size(), level == 1 ? 2 : 1)));
    }

    /** Every step of the ladder from what is recorded up to {@link #ANY}. */
    public List<String> ladder(Traits traits) {
        var steps = new ArrayList<String>();
        for (int level = 0; level <= top; level++) {
            steps.add(at(level, traits));
        }
        return List.copyOf(steps);
    }
}
