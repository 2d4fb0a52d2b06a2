package org.waymark.access;

/** A question about one person, group or association; it is asked only by those within whose reach that lies. */
public interface Concerns {
    Subject subject();

    /** What a question is about. */
    record Subject(Kind kind, String id) {}

    /** What can lie within reach or outside. */
    enum Kind {
        PERSON,
        GROUP,
        ASSOCIATION
    }
}
