package org.waymark.query.personjourney.story;

import java.util.Locale;
import org.waymark.query.personjourney.known.Standing;
import org.waymark.query.personjourney.timeline.TimelineEntry;

/** How an entry stands out on the page: steps and setbacks more than papers. */
public enum Look {
    STEP,
    SETBACK,
    WORK,
    BELONGING,
    PAPER,
    MEETINGS;

    static Look of(TimelineEntry entry) {
        return switch (entry.kind()) {
            case MILESTONE, GOAL -> entry.standing() == Standing.RETRACTED ? PAPER : STEP;
            case SETBACK, ADMISSION -> SETBACK;
            case LIVELIHOOD -> WORK;
            case MEMBERSHIP, CARE, PEER_SUPPORT -> BELONGING;
            case REGISTRATION,
                    DETAILS,
                    IDENTITY,
                    CASE_WORKER,
                    CONSENT,
                    ASSESSMENT,
                    MEASURE,
                    CONTACT,
                    PLAN,
                    REFERRAL,
                    CASE,
                    TRAINING -> PAPER;
            case MEETING -> MEETINGS;
        };
    }

    /** Its class in the style sheet. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
