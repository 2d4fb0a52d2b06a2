package org.waymark.query.worklist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.rules.Rule;
import org.waymark.query.projection.merged.MayBeMerged;
import org.waymark.query.worklist.known.GroupWork;
import org.waymark.query.worklist.known.PersonWork;
import org.waymark.query.worklist.known.PersonWork.Review;
import org.waymark.query.worklist.known.WorklistDocument;

/**
 * Search fields that let a query fetch only those who may stand on the list for one reason: a field named after the reason,
 * free of thresholds and of today, so that neither needs a rebuild. Days are counted from 1970.
 */
final class Candidates {
    static final String OF = "of";
    static final String AREAS = "areas";
    static final String CASE_WORKER = "caseWorker";

    private Candidates() {}

    static Map<String, Object> fieldsOf(PersonWork person) {
        var fields = new HashMap<String, Object>();
        fields.put(OF, WorklistDocument.PERSON);
        put(fields, MayBeMerged.MERGED, person.merges() == null ? null : true);
        put(fields, AREAS, paths(person.area()));
        put(
                fields,
                CASE_WORKER,
                person.caseWorker() == null ? null : person.caseWorker().value());
        if (!person.followed().unsafe().isEmpty()) {
            fields.put(Reason.SAFETY_ANSWER.name(), true);
        }
        boolean seated = person.seats().stream().anyMatch(seat -> seat.leftOn() == null);
        if (person.closing() != null) {
            put(fields, Reason.STILL_ON_ROSTER_AFTER_CLOSING.name(), seated ? true : null);
            return fields;
        }
        put(fields, Reason.RECENT_SETBACK.name(), latestSetback(person));
        put(fields, Reason.INTERRUPTION.name(), mostMissed(person));
        put(fields, Reason.PLAN_REVIEW_DUE.name(), firstReview(person));
        put(fields, Reason.MEASURE_DUE.name(), day(person.followed().measured()));
        put(fields, Reason.TRAINING_EXPIRED.name(), firstExpiry(person));
        return fields;
    }

    static Map<String, Object> fieldsOf(GroupWork group) {
        var fields = new HashMap<String, Object>();
        fields.put(OF, WorklistDocument.GROUP);
        put(fields, AREAS, paths(group.area()));
        if (group.dissolvedOn() == null && !group.asleep()) {
            fields.put(Reason.SHEET_OUTSTANDING.name(), true);
        }
        return fields;
    }

    /** Everybody who stands on the list for that reason is found by this, and few others are. */
    static Bson filter(Reason reason, LocalDate today, Thresholds thresholds) {
        var field = reason.name();
        return switch (reason) {
            case SAFETY_ANSWER, STILL_ON_ROSTER_AFTER_CLOSING, SHEET_OUTSTANDING -> eq(field, true);
            case RECENT_SETBACK ->
                gte(field, today.minusDays(thresholds.most(Rule.SETBACK_DAYS)).toEpochDay());
            case INTERRUPTION -> gte(field, thresholds.least(Rule.MISSED_MEETINGS));
            case PLAN_REVIEW_DUE -> lte(field, today.toEpochDay());
            case MEASURE_DUE ->
                lte(field, today.minusDays(thresholds.least(Rule.MEASURE_DAYS)).toEpochDay());
            case TRAINING_EXPIRED -> lt(field, today.toEpochDay());
        };
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable List<String> paths(@Nullable Area area) {
        return area == null ? null : area.paths();
    }

    private static @Nullable Long latestSetback(PersonWork person) {
        return person.followed().setbacks().stream()
                .map(setback -> setback.on().latest().toEpochDay())
                .max(Long::compare)
                .orElse(null);
    }

    private static @Nullable Integer mostMissed(PersonWork person) {
        int most = person.attendances().stream()
                .mapToInt(attendance -> attendance
                        .missedSince(Interruption.laterOf(
                                attendance.lastPresent(), person.followed().reached()))
                        .size())
                .max()
                .orElse(0);
        return most == 0 ? null : most;
    }

    private static @Nullable Long firstReview(PersonWork person) {
        return person.followed().reviews().stream()
                .map(Review::due)
                .filter(Objects::nonNull)
                .map(due -> due.earliest().toEpochDay())
                .min(Long::compare)
                .orElse(null);
    }

    private static @Nullable Long firstExpiry(PersonWork person) {
        return person.trained().stream()
                .map(PersonWork.Trained::validUntil)
                .filter(Objects::nonNull)
                .map(PartialDate::latest)
                .map(LocalDate::toEpochDay)
                .min(Long::compare)
                .orElse(null);
    }

    private static @Nullable Long day(@Nullable LocalDate date) {
        return date == null ? null : date.toEpochDay();
    }
}
