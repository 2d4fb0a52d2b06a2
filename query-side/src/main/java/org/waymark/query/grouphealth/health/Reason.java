package org.waymark.query.grouphealth.health;

/**
 * Why a group is said to be in its state.
 *
 * @param code stable, for programs
 * @param text the figures in one plain sentence
 * @param rule the rule and the threshold that the figures were held against
 */
public record Reason(String code, Weight weight, String text, String rule) {
    /** What a reason does to the state. */
    public enum Weight {
        /** Settles the state by itself. */
        DECISIVE,
        /** Puts the group at risk. */
        SERIOUS,
        /** Keeps it from thriving. */
        CONCERN,
        GOOD
    }
}
