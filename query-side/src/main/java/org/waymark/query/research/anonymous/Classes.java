package org.waymark.query.research.anonymous;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.events.research.Audience;
import org.waymark.query.research.rows.Subject;
import org.waymark.query.research.rows.Subject.Traits;

/** People who look alike at some levels, and whether each class is large and mixed enough to be shown. */
public final class Classes {
    /** How many different values of each sensitive attribute a class must have at least: l. */
    public static final int DIVERSITY = 2;

    private final Map<String, List<Subject>> byKey = new TreeMap<>();

    Classes(List<Subject> people, Levels levels) {
        var keys = new HashMap<Traits, String>();
        for (var person : people) {
            var key = keys.computeIfAbsent(person.traits(), levels::key);
            byKey.computeIfAbsent(key, fresh -> new ArrayList<>()).add(person);
        }
    }

    /** Those in classes that may be shown. */
    List<Subject> shown(Audience audience) {
        return byKey.values().stream()
                .filter(one -> isEnough(one, audience))
                .flatMap(List::stream)
                .toList();
    }

    int notShown(Audience audience) {
        return byKey.values().stream()
                .filter(one -> !isEnough(one, audience))
                .mapToInt(List::size)
                .sum();
    }

    /** True when a class of few people, or of none but the same, is not among them. */
    boolean areAllLarge(int least) {
        return byKey.values().stream().allMatch(one -> one.size() >= least);
    }

    /** How many classes there are of each size. */
    public Map<Integer, Integer> sizes() {
        var sizes = new TreeMap<Integer, Integer>();
        byKey.values().forEach(one -> sizes.merge(one.size(), 1, Integer::sum));
        return sizes;
    }

    private static boolean isEnough(List<Subject> alike, Audience audience) {
        return alike.size() >= audience.least() && isDiverse(alike);
    }

    /** The sensitive attributes: how the last membership stands, and whether recovery was reached. */
    private static boolean isDiverse(List<Subject> alike) {
        return alike.stream().map(Subject::outcome).distinct().count() >= DIVERSITY
                && alike.stream().map(Subject::isRecovered).distinct().count() >= DIVERSITY;
    }
}
