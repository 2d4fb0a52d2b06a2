package org.waymark.access.reads;

/** What kind of things somebody saw of a person; never the things themselves. */
public enum Fields {
    /** Counts over many, or nobody: nothing is written down. */
    FIGURES,
    /** That there is such a person, what they are called, where they belong. */
    IDENTITY,
    /** Why somebody needs a visit. */
    WORK,
    /** Contacts, clinical measures, milestones and setbacks, as a summary and a line of time. */
    JOURNEY,
    /** Every event as it was recorded, by whom and when. */
    HISTORY,
    /** What somebody asked to be corrected, or wrote and was refused. */
    CORRECTIONS,
    /** A copy that went to another system. */
    EXPORT,
    /** Who is in a group, or runs it. */
    ROSTER,
    /** Every event as it is stored, sealed, with its proof. */
    PROOF,
    /** Who read them. */
    READS,
    /** Who broke the glass to read them, and why. */
    BREAK_GLASS;

    /** True for what somebody who broke the glass may see: what is needed for care, and nothing about the readers. */
    public boolean isForCare() {
        return this == JOURNEY || this == HISTORY;
    }
}
