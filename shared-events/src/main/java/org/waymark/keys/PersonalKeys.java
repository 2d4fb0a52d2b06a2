package org.waymark.keys;

import org.waymark.events.Confidential;

/** Seals what is confidential as it is written and opens it for an answer; nobody in between needs it. */
public interface PersonalKeys {
    /** Sealed for that place; erased when the person is: nothing is written about them that could be read. */
    Confidential seal(Confidential value, Place place);

    /** Known, or erased when there is no key any more; never an exception, never anything that only looks real. */
    Confidential open(Confidential value);

    /** Sees to it that the subject has a key; it outlives the power once {@link PersonalData#makeDurable} returned. */
    void prepare(String subject);
}
