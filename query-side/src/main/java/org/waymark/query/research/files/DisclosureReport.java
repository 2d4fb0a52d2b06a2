package org.waymark.query.research.files;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.research.Audience;
import org.waymark.query.research.anonymous.Choice;
import org.waymark.query.research.anonymous.Classes;
import org.waymark.query.research.anonymous.Quasi;
import org.waymark.query.research.rows.Subject;

/**
 * What was given up so that nobody is found, and what risk is left. It goes out with the rows, so its own counts of people are
 * rounded, and small ones are told as fewer than so many.
 */
final class DisclosureReport {
    private static final double PERCENT = 100;

    private DisclosureReport() {}

    static Map<String, Object> of(Audience audience, Choice choice, Anonymous anonymous, int heldBack) {
        int least = audience.least();
        var sizes = choice.classes().sizes();
        var report = new LinkedHashMap<String, Object>();
        report.put("people", rounded(choice.people().size(), least));
        report.put("leftOutForLackOfOthersAlike", rounded(choice.leftOut(), least));
        report.put("heldBackBesideEarlierReleases", rounded(heldBack, least));
        report.put("k", least);
        report.put("l", Classes.DIVERSITY);
        report.put("sensitive", List.of("outcome of the last membership", "satisfactory recovery"));
        report.put("traits", traits(choice));
        report.put("informationLoss", places(choice.loss()));
        report.put("classes", classes(sizes, least));
        report.put("codesToldAsOne", anonymous.pooledCodes());
        report.put("groupsWithoutAttendance", rounded(anonymous.smallGroups(), least));
        report.put("risk", risk(choice, sizes));
        report.put(
                "says",
                List.of(
                        "The traits above were taken as what somebody could be known by. Nobody is alone with theirs: each is"
                                + " shared by at least k people of the rows, of whom not all ended or recovered alike.",
                        "Somebody who knows a long stretch of a person's way, such as which meetings they missed, may still"
                                + " find their rows: sequences are as good as unique. That is why rows are given to those who"
                                + " signed not to look for anybody, and not more of them than the purpose needs."));
        return report;
    }

    private static Map<String, Object> traits(Choice choice) {
        var traits = new LinkedHashMap<String, Object>();
        for (var quasi : Quasi.values()) {
            traits.put(quasi.column(), "level " + choice.levels().of(quasi) + " of " + quasi.top());
        }
        return traits;
    }

    /** How many classes there are, by how many people they hold, in bands of the least size. */
    private static Map<String, Object> classes(Map<Integer, Integer> sizes, int least) {
        var bands = new LinkedHashMap<String, Object>();
        int[] edges = {least, 2 * least, 5 * least, 20 * least};
        for (int band = 0; band < edges.length; band++) {
            int from = edges[band];
            int to = band + 1 < edges.length ? edges[band + 1] - 1 : Integer.MAX_VALUE;
            int count = sizes.entrySet().stream()
                    .filter(one -> one.getKey() >= from && one.getKey() <= to)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            bands.put(to == Integer.MAX_VALUE ? from + " people or more" : from + " to " + to + " people", count);
        }
        return bands;
    }

    private static Map<String, Object> risk(Choice choice, Map<Integer, Integer> sizes) {
        int smallest = sizes.keySet().stream().mapToInt(Integer::intValue).min().orElse(1);
        int classes = sizes.values().stream().mapToInt(Integer::intValue).sum();
        var ways = new HashMap<List<Object>, Integer>();
        choice.people().forEach(person -> ways.merge(way(person), 1, Integer::sum));
        long alone = ways.values().stream().filter(count -> count == 1).count();
        var risk = new LinkedHashMap<String, Object>();
        risk.put("highestByTraits", places(1.0 / smallest));
        risk.put("averageByTraits", places((double) classes / choice.people().size()));
        risk.put(
                "uniqueWaysPercent",
                Math.round(PERCENT * alone / choice.people().size()));
        return risk;
    }

    /** What somebody would have to know of a person's way to be sure, before days are made coarse. */
    private static List<Object> way(Subject person) {
        return List.of(person.memberships(), person.milestones(), person.livelihoods(), person.measures());
    }

    static Object rounded(int people, int least) {
        return people > 0 && people < least
                ? "fewer than " + least
                : (Object) (Math.round((double) people / least) * least);
    }

    private static double places(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
