package org.waymark.query.worklist.known;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lists that never change, one step on. */
final class Lists {
    private Lists() {}

    static <T> List<T> with(List<T> all, T more) {
        var longer = new ArrayList<T>(all.size() + 1);
        longer.addAll(all);
        longer.add(more);
        return List.copyOf(longer);
    }

    static <T> List<T> put(List<T> all, int at, T instead) {
        if (all.size() == 1) {
            return List.of(instead);
        }
        var same = new ArrayList<>(all);
        same.set(at, instead);
        return List.copyOf(same);
    }

    static <T> List<T> without(List<T> all, Predicate<T> which) {
        return all.isEmpty() ? all : all.stream().filter(which.negate()).toList();
    }

    static <T> List<T> changed(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
        return all.stream()
                .map(one -> which.test(one) ? change.apply(one) : one)
                .toList();
    }
}
