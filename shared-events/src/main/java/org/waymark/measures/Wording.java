package org.waymark.measures;

import java.util.List;

/**
 * What an instrument says in one language.
 *
 * @param question what stands above the items
 * @param items in order
 * @param answers from the lowest to the highest
 */
public record Wording(String question, List<String> items, List<String> answers) {
    public Wording {
        Told.require(question != null && items != null && answers != null, "wording has question, items and answers");
        items = List.copyOf(items);
        answers = List.copyOf(answers);
    }

    void requireFor(Items of, String language) {
        Told.require(
                items.size() == of.count(),
                "wording.%s has %d items, and there are %d",
                language,
                items.size(),
                of.count());
        int offered = of.highest() - of.lowest() + 1;
        Told.require(
                answers.size() == offered,
                "wording.%s has %d answers, and from %d to %d there are %d",
                language,
                answers.size(),
                of.lowest(),
                of.highest(),
                offered);
    }
}
