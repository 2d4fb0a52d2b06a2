package org.waymark.query.audit;

/**
 * What was recorded about one person, group or association, in order of recording?
 *
 * @param after only what was recorded after that position; 0 for the beginning
 */
record GetHistory(Subject subject, String id, long after, int limit) {
    /** Whose history it is. */
    enum Subject {
        PERSON,
        GROUP,
        ASSOCIATION
    }
}
