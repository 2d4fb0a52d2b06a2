package org.waymark.command.association;

import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationId;

/** What a group may know about an association while it decides: read without a lock, changing nothing. */
public interface Associations {
    /**
     * Refuses an association that was not there on that day.
     *
     * @throws org.waymark.command.shared.CommandRejected ASSOCIATION_NOT_FOUND, BEFORE_ASSOCIATION_FORMED or
     *     ASSOCIATION_DISSOLVED
     */
    void requireLifeOn(AssociationId id, PartialDate day);
}
