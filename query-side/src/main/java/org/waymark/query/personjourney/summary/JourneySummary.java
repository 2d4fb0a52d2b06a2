package org.waymark.query.personjourney.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.StabilisedOutcome;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;

/**
 * Where a person stands on a day. Days since a date that is known to the month are counted from its first day.
 *
 * @param joinedOn when they first joined any group
 * @param recoveredOn their first satisfactory recovery that stands
 * @param memberAfterRecovery whether they are in a group now, once they have recovered
 * @param closed why the case is closed, if it is
 * @param admitted true while in hospital or prison
 * @param openSetbacks those not yet resolved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneySummary(
        Details details,
        Set<PersonKind> kinds,
        Area area,
        @Nullable AccountId caseWorker,
        @Nullable ClosingReason closed,
        boolean admitted,
        List<Membership> memberships,
        @Nullable PartialDate joinedOn,
        @Nullable Long daysSinceJoining,
        @Nullable PartialDate recoveredOn,
        @Nullable Long daysSinceRecovery,
        @Nullable Boolean memberAfterRecovery,
        Attended lastThreeMonths,
        Attended lastTwelveMonths,
        List<OpenSetback> openSetbacks,
        List<Work> livelihoods,
        @Nullable Contact lastContact,
        @Nullable Stabilised stabilised,
        Map<ConsentPurpose, Consent> consents,
        List<Tie> carers,
        List<Tie> caresFor,
        List<Tie> peerSupporters,
        List<Tie> supports,
        List<Measures.Measure> measures) {

    /** Whether a person has agreed; a withdrawal wins over an agreement of the same day. */
    public enum Consent {
        GIVEN,
        WITHDRAWN,
        NOT_ASKED
    }

    /** A spell in a group; days run to the end of the spell or to the day asked about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Membership(
            MembershipId id,
            GroupId groupId,
            String group,
            GroupRole role,
            PartialDate joinedOn,
            @Nullable PartialDate leftOn,
            @Nullable ExitReason reason,
            boolean current,
            long days) {}

    /**
     * What the sheets that name the person say. Somebody on the roster whom a sheet does not name at all is counted as not
     * marked by the group's health, which knows the roster; a journey sees only sheets that name the person.
     *
     * @param share present of present, absent and not marked (excused left out), from 0 to 1; nothing without a sheet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attended(
            int sheets,
            int present,
            int absent,
            int excused,
            int notMarked,
            @Nullable Double share) {}

    /** Something that went wrong and is not over. */
    public record OpenSetback(UUID id, SetbackKind kind, Severity severity, PartialDate since, long days) {}

    /** Work that goes on; careHours are the hours of care a week that it releases. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Work(
            UUID id,
            LivelihoodKind kind,
            @Nullable GroupId withGroup,
            PartialDate since,
            IncomeBand income,
            @Nullable Integer careHours) {}

    /** When somebody last saw or sought the person. */
    public record Contact(PartialDate on, ContactKind kind, ContactOutcome outcome, long daysAgo) {}

    /** The latest assessment. */
    public record Stabilised(StabilisedOutcome outcome, PartialDate on) {}

    /** Somebody on the other end of care or of one-to-one support. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tie(
            PersonId personId, Confidential name, @Nullable CareRelation relation, PartialDate since) {}
}
