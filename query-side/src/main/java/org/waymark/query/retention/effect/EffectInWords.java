package org.waymark.query.retention.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.measures.Questionnaire.Direction;
import org.waymark.query.retention.figures.Share;

/** Says what changed around recovery in plain words, made from nothing but the figures, each with what it does not show. */
record EffectInWords(GroupEffect effect) {
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (effect.recovered() == null) {
            return List.of("Nobody, or too few people, recovered as members: no figure can be shown.");
        }
        if (effect.recovered() == 0) {
            return List.of("Nobody is known to have reached satisfactory recovery as a member by " + effect.cutOff()
                    + ", so there is nothing to say about what follows it.");
        }
        staying(sentences);
        attendance(sentences);
        effect.measures().forEach(measure -> measure(sentences, measure));
        work(sentences);
        return List.copyOf(sentences);
    }

    private void staying(List<String> sentences) {
        var still = effect.stillMembers();
        if (still != null) {
            sentences.add(
                    "Of %d people who recovered as members and were neither transferred nor lost to death or the end of their group, %d were still members on %s: %s (95%% interval %s to %s). Some recovered lately and have had little time to leave."
                            .formatted(
                                    still.of(),
                                    still.count(),
                                    effect.cutOff(),
                                    percent(still.share()),
                                    percent(still.low()),
                                    percent(still.high())));
        }
        effect.staying().stream()
                .filter(share -> share.months() == 12 && share.staying() != null)
                .findFirst()
                .ifPresent(share -> sentences.add(
                        "Counting from the day of recovery and allowing for how long each was followed, an estimated %s stay at least a year%s. This does not show that the group is the reason, nor that those who left fare worse."
                                .formatted(percent(share.staying()), interval(share))));
    }

    private void attendance(List<String> sentences) {
        var change = effect.attendance().change();
        if (change.mean() == null) {
            return;
        }
        sentences.add(
                "Among %d people with at least three meetings on each side, attendance changed by %s percentage points from the year before recovery to the year after%s. Only people who were still members are counted after, and those who stay are likely to be those who come."
                        .formatted(change.people(), points(change.mean()), points(change)));
    }

    private void measure(List<String> sentences, MeasureChange measure) {
        var change = measure.change();
        if (change.mean() == null) {
            return;
        }
        sentences.add(
                "%s changed by %s on average in %d people with a score in the year before and the year after recovery%s; %s is better. Scores that were far off once tend to come back by themselves, and without people who were not members nothing can be said about the cause."
                        .formatted(
                                measure.instrument().words(),
                                signed(change.mean()),
                                change.people(),
                                change.low() == null
                                        ? ""
                                        : " (95%% interval %s to %s)"
                                                .formatted(signed(change.low()), signed(change.high())),
                                measure.higherIs() == Direction.BETTER ? "more" : "less"));
    }

    private void work(List<String> sentences) {
        var first = effect.work().workFirst();
        if (first != null) {
            sentences.add(
                    "Of %d recovered members whose first work and recovery can be put in order, %d worked before they recovered: %s (95%% interval %s to %s). Which came first does not show that one led to the other."
                            .formatted(
                                    first.of(),
                                    first.count(),
                                    percent(first.share()),
                                    percent(first.low()),
                                    percent(first.high())));
        }
    }

    private static String interval(Share share) {
        return share.low() == null
                ? ""
                : " (95%% interval %s to %s)".formatted(percent(share.low()), percent(share.high()));
    }

    private static String points(Change change) {
        return change.low() == null || change.high() == null
                ? ""
                : " (95%% interval %s to %s)".formatted(points(change.low()), points(change.high()));
    }

    private static String points(@Nullable Double share) {
        return share == null ? "?" : signed(100 * share);
    }

    private static String signed(@Nullable Double number) {
        return number == null ? "?" : String.format(Locale.ROOT, "%+.1f", number);
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "?" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
