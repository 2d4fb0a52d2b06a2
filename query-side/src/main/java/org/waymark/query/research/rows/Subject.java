package org.waymark.query.research.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;

/**
 * One person of the rows; days are counted from the person's own first joining.
 *
 * @param outcome how the last membership stands
 * @param isRecovered whether satisfactory recovery was ever reached
 */
public record Subject(
        PersonId id,
        Traits traits,
        Outcome outcome,
        boolean isRecovered,
        List<Membership> memberships,
        List<Milestone> milestones,
        List<Livelihood> livelihoods,
        List<Measure> measures) {

    /**
     * What somebody could be known by to others: the quasi-identifiers, as exactly as they are known.
     *
     * @param age in whole years when joining first; null when not known
     * @param area a path from the country down
     */
    public record Traits(String sex, @Nullable Integer age, String role, String area, String groupKind) {}

    /** How the last membership stands. */
    public enum Outcome {
        MEMBER,
        LEFT,
        OTHER_ENDING
    }

    /**
     * @param entry the day recording began, when the person was a member before that; null otherwise
     * @param left null while a member
     * @param exit null while a member
     * @param marks a letter for each meeting that was held meanwhile
     */
    public record Membership(
            GroupId group,
            String groupKind,
            int joined,
            @Nullable Integer entry,
            @Nullable Integer left,
            @Nullable String exit,
            String marks) {}

    /** One step of recovery. */
    public record Milestone(String domain, String step, int day) {}

    /** @param ended null while it lasts */
    public record Livelihood(
            String kind,
            boolean withGroup,
            String income,
            int started,
            @Nullable Integer ended,
            @Nullable String reason) {}

    /** One score. */
    public record Measure(String instrument, int day, double score) {}
}
