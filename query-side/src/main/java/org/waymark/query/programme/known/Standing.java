package org.waymark.query.programme.known;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.GroupEvent.AffiliationEnded;
import org.waymark.events.group.GroupEvent.GroupAffiliated;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.PhaseChanged;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;

/**
 * What a group is, and since when.
 *
 * @param affiliations with associations, by id
 */
public record Standing(
        @Nullable GroupKind kind,
        @Nullable Area area,
        @Nullable PartialDate formedOn,
        List<Dated<GroupPhase>> phases,
        List<Span> affiliations,
        @Nullable PartialDate dissolvedOn,
        boolean formedInError) {
    public static final Standing UNKNOWN = new Standing(null, null, null, List.of(), List.of(), null, false);

    public Standing after(DomainEvent happened) {
        return switch (happened) {
            case GroupFormed event ->
                new Standing(
                        event.kind(),
                        event.area(),
                        event.occurredOn(),
                        phases,
                        affiliations,
                        dissolvedOn,
                        formedInError);
            case PhaseChanged event -> with(Dated.with(phases, event.occurredOn(), event.phase()), affiliations);
            case GroupAffiliated event ->
                with(phases, Span.begun(affiliations, event.associationId().toString(), event.occurredOn()));
            case AffiliationEnded event ->
                with(phases, Span.ended(affiliations, event.associationId().toString(), event.occurredOn()));
            case GroupDissolved event -> {
                boolean inError = event.reason() == DissolutionReason.FORMED_IN_ERROR;
                yield new Standing(kind, area, formedOn, phases, affiliations, event.occurredOn(), inError);
            }
            default -> this;
        };
    }

    public boolean formedBy(LocalDate day) {
        return formedOn != null && !formedOn.earliest().isAfter(day);
    }

    public boolean dissolvedBy(LocalDate day) {
        return dissolvedOn != null && !dissolvedOn.earliest().isAfter(day);
    }

    /** A group is forming until somebody says otherwise. */
    public GroupPhase phaseOn(LocalDate day) {
        if (dissolvedBy(day)) {
            return GroupPhase.DISSOLVED;
        }
        var phase = Dated.on(day, phases);
        return phase == null ? GroupPhase.FORMING : phase;
    }

    private Standing with(List<Dated<GroupPhase>> nowPhases, List<Span> nowAffiliations) {
        return new Standing(kind, area, formedOn, nowPhases, nowAffiliations, dissolvedOn, formedInError);
    }
}
