package org.waymark.events.livelihood;

/** Kinds of productive work. */
public enum LivelihoodKind {
    FARMING,
    HORTICULTURE,
    ANIMAL_HUSBANDRY,
    CRAFTS,
    TRADE,
    PHOTOGRAPHY,
    EMPLOYMENT,
    TRAINING,
    OTHER
}
