package org.waymark.measures;

/**
 * An item whose answer can mean that somebody should talk with the person about safety today, whatever the score is.
 *
 * @param item its number, from 1
 * @param above an answer higher than this
 * @param prompt what whoever records it is told
 */
public record SafetyItem(int item, int above, String prompt) {
    public SafetyItem {
        Told.require(prompt != null && !prompt.isBlank(), "safety has no prompt: say what is to be done");
    }

    void requireOneOf(Items items) {
        Told.require(
                item >= 1 && item <= items.count(),
                "safety names item %d, and the items are 1 to %d",
                item,
                items.count());
        Told.require(
                above >= items.lowest() && above < items.highest(),
                "safety asks for an answer above %d, and answers go from %d to %d",
                above,
                items.lowest(),
                items.highest());
    }
}
