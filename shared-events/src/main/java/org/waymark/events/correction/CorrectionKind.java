package org.waymark.events.correction;

/** What kind of record is corrected. */
public enum CorrectionKind {
    /** The step of a milestone, or the day it was reached on. */
    MILESTONE,
    /** That a milestone was reached at all. */
    MILESTONE_RETRACTION,
    /** The day on which a person was registered. */
    REGISTRATION,
    /** When somebody joined a group, or left it. */
    MEMBERSHIP_DATES,
    /** One mark on the sheet of a meeting. */
    ATTENDANCE,
    /** A whole sheet, or that the group did not meet. */
    MEETING_RETRACTION
}
