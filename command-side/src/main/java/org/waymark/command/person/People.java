package org.waymark.command.person;

import java.util.Set;
import org.waymark.events.person.PersonId;

/** What other aggregates may know about a person while they decide: read without a lock, changing nothing. */
public interface People {
    /**
     * The person as last recorded, if whoever sends the command may know of them.
     *
     * @throws org.waymark.command.shared.CommandRejected PERSON_NOT_FOUND when nobody within their reach is registered under that id
     */
    Standing standing(PersonId id);

    /**
     * The person as last recorded, whoever asks: for those who break the glass.
     *
     * @throws org.waymark.command.shared.CommandRejected PERSON_NOT_FOUND when nobody is registered under that id
     */
    Standing beyondReach(PersonId id);

    /** The records that count as this person; nobody when there is no such person. */
    Set<PersonId> duplicatesOf(PersonId id);
}
