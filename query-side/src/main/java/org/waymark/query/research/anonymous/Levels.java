package org.waymark.query.research.anonymous;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.query.research.rows.Subject.Traits;

/** How far up each ladder the rows stand, in order of {@link Quasi}. */
public record Levels(List<Integer> each) {
    /** Every combination there is, those that tell most first. */
    static List<Levels> all() {
        List<List<Integer>> all = List.of(List.of());
        for (var quasi : Quasi.values()) {
            var longer = new ArrayList<List<Integer>>();
            for (var one : all) {
                for (int level = 0; level <= quasi.top(); level++) {
                    var next = new ArrayList<>(one);
                    next.add(level);
                    longer.add(List.copyOf(next));
                }
            }
            all = longer;
        }
        return all.stream().map(Levels::new).toList();
    }

    public int of(Quasi quasi) {
        return each.get(quasi.ordinal());
    }

    /** What the two together tell: of each trait the finer. */
    Levels with(Levels other) {
        var finer = new ArrayList<Integer>();
        for (int at = 0; at < each.size(); at++) {
            finer.add(Math.min(each.get(at), other.each.get(at)));
        }
        return new Levels(List.copyOf(finer));
    }

    /** What the rows say of the traits. */
    public List<String> say(Traits traits) {
        return Arrays.stream(Quasi.values())
                .map(quasi -> quasi.at(of(quasi), traits))
                .toList();
    }

    /** People with the same key look alike. */
    String key(Traits traits) {
        return say(traits).stream().collect(Collectors.joining("|"));
    }

    /** How much is lost: 0 when all is told, 1 when nothing is. */
    public double loss() {
        double sum = 0;
        for (var quasi : Quasi.values()) {
            sum += (double) of(quasi) / quasi.top();
        }
        return sum / Quasi.values().length;
    }
}
