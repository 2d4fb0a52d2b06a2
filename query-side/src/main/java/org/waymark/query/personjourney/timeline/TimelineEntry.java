package org.waymark.query.personjourney.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonId;
import org.waymark.query.personjourney.known.Standing;

/**
 * One thing that happened to a person, as a case worker reads it.
 *
 * @param occurredOn as corrected since, if it was
 * @param precision how much of occurredOn is known: DAYS, MONTHS or YEARS
 * @param recordedAt when it was written down first
 * @param text one plain sentence
 * @param note what was noted in confidence
 * @param ids what a command about this entry needs, by name
 * @param recordedAs the other record of the same person in which it stands; nothing when it stands in this one
 * @param writtenBy the account that wrote it down first; nothing for a mark on a sheet, and where another approved what was
 *     asked for
 * @param askedBy the account that asked for it, when another approved it or sent it on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        PartialDate occurredOn,
        ChronoUnit precision,
        Instant recordedAt,
        Kind kind,
        Standing standing,
        String text,
        @Nullable Confidential note,
        Map<String, String> ids,
        @Nullable PersonId recordedAs,
        @Nullable String writtenBy,
        @Nullable String askedBy,
        @Nullable String approvedBy) {
    TimelineEntry recordedAs(PersonId record) {
        return new TimelineEntry(
                occurredOn,
                precision,
                recordedAt,
                kind,
                standing,
                text,
                note,
                ids,
                record,
                writtenBy,
                askedBy,
                approvedBy);
    }

    /** True when it was written down more than a week after the last day on which it may have happened. */
    @JsonIgnore
    public boolean isLate() {
        return occurredOn.latest().plusWeeks(1).isBefore(LocalDate.ofInstant(recordedAt, ZoneOffset.UTC));
    }

    /** What an entry is about, for filters and pictures. */
    public enum Kind {
        REGISTRATION,
        DETAILS,
        IDENTITY,
        CASE_WORKER,
        CONSENT,
        CARE,
        ASSESSMENT,
        MEASURE,
        CONTACT,
        PEER_SUPPORT,
        PLAN,
        REFERRAL,
        ADMISSION,
        CASE,
        MILESTONE,
        SETBACK,
        GOAL,
        LIVELIHOOD,
        MEMBERSHIP,
        TRAINING,
        MEETING
    }
}
