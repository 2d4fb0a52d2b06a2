package org.waymark.query.retention.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.statistics.FollowUps;

/** The rows of a comparison, with how many people are behind each. */
public final class Strata {
    private final TreeMap<String, FollowUps> rows = new TreeMap<>();
    private final Map<String, Set<String>> people = new TreeMap<>();

    private Strata() {}

    /** @param below see {@link By#of} */
    public static Strata of(Collection<Followed> followed, By by, @Nullable Area below) {
        return of(followed, by, below, new Names(followed));
    }

    private static Strata of(Collection<Followed> followed, By by, @Nullable Area below, Names names) {
        var strata = new Strata();
        for (var one : followed) {
            if (by == By.LIVELIHOOD) {
                Works.of(one)
                        .forEach(part -> strata.add(part.working() ? Works.WORKING : Works.NOT_WORKING, one, part));
            } else {
                strata.add(
                        by == By.GROUP ? names.of(one) : by.of(one, below),
                        one,
                        new Works.Part(one.entry(), one.exit(), one.cause(), false));
            }
        }
        return strata;
    }

    /** The same comparison within each stratum of another, for a stratified test. */
    public static List<Map<String, FollowUps>> within(
            Collection<Followed> followed, By by, By within, @Nullable Area below) {
        var parts = new TreeMap<String, List<Followed>>();
        var names = new Names(followed);
        followed.forEach(one -> parts.computeIfAbsent(
                        within == By.GROUP ? names.of(one) : within.of(one, below), name -> new ArrayList<>())
                .add(one));
        return parts.values().stream()
                .<Map<String, FollowUps>>map(part -> of(part, by, below, names).leaving())
                .toList();
    }

    /** What groups are called: the id is added where two have the same name. */
    private record Names(Map<String, Set<String>> ids) {
        Names(Collection<Followed> followed) {
            this(new TreeMap<>());
            followed.forEach(one -> ids.computeIfAbsent(By.GROUP.of(one, null), name -> new HashSet<>())
                    .add(one.group().id()));
        }

        String of(Followed one) {
            var name = By.GROUP.of(one, null);
            return ids.getOrDefault(name, Set.of()).size() == 1
                    ? name
                    : name + " " + one.group().id();
        }
    }

    private void add(String name, Followed one, Works.Part part) {
        rows.computeIfAbsent(name, any -> new FollowUps()).add(part.entry(), part.exit(), part.cause());
        people.computeIfAbsent(name, any -> new HashSet<>()).add(one.person().id());
    }

    /** In order of name; leaving is the event, and who went otherwise is censored then. */
    public Map<String, FollowUps> leaving() {
        var leaving = new TreeMap<String, FollowUps>();
        rows.forEach((name, all) -> leaving.put(name, all.only(Followed.LEFT)));
        return leaving;
    }

    /** How many people are in a stratum; one who passes over is in both. */
    public int people(String name) {
        return people.getOrDefault(name, Set.of()).size();
    }
}
