package org.waymark.query.programme.known;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationEvent.AssociationDissolved;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.association.AssociationEvent.ParentJoined;
import org.waymark.events.association.AssociationEvent.ParentLeft;

/**
 * What is needed to add up an association: which others it belongs to, and when.
 *
 * @param parents by id
 */
public record AssociationCount(
        String id,
        @Nullable String name,
        List<Span> parents,
        @Nullable PartialDate dissolvedOn) implements ProgrammeDocument {

    public static AssociationCount begin(String id) {
        return new AssociationCount(id, null, List.of(), null);
    }

    /** What is known of the association once this has been recorded; {@code ProgrammeFold} says which events arrive. */
    public AssociationCount after(DomainEvent happened) {
        return switch (happened) {
            case AssociationFormed event -> new AssociationCount(id, event.name(), parents, dissolvedOn);
            case ParentJoined event ->
                parents(Span.begun(parents, event.parentId().toString(), event.occurredOn()));
            case ParentLeft event ->
                parents(Span.ended(parents, event.parentId().toString(), event.occurredOn()));
            case AssociationDissolved event -> new AssociationCount(id, name, parents, event.occurredOn());
            default -> this;
        };
    }

    private AssociationCount parents(List<Span> now) {
        return new AssociationCount(id, name, now, dissolvedOn);
    }
}
