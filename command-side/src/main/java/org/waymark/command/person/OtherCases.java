package org.waymark.command.person;

import org.waymark.events.person.PersonEvent;

/** What a decision about one person writes down in the history of another. */
interface OtherCases {
    /**
     * Kept together with what the deciding person's own history gets, or neither is. No lock is taken: when somebody else
     * adds to that history at the same moment, nothing is kept and the command is decided anew.
     */
    void record(PersonEvent event);
}
