package org.waymark.eventstore.upcaster;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads one old revision of an event as the next one: a pure change of its JSON. One stored event stays one event, so that
 * positions and versions never move; what is stored is never touched.
 */
public interface Upcaster {
    /** The stored name and revision it reads. */
    Revision from();

    /** The name and revision it makes of it. */
    Revision to();

    /** Changes the payload in place. */
    void upcast(ObjectNode payload);

    /** A stored name with its revision. */
    record Revision(String name, String revision) {}
}
