package org.waymark.query.projection;

import java.util.Collection;
import java.util.Map;
import org.waymark.access.Concerns.Subject;
import org.waymark.access.Placed;

/** Where people, groups and associations are today, for answers about many whose reach is judged one by one. */
public interface Places {
    /** Those that are on record, in one look. */
    Map<Subject, Placed> of(Collection<Subject> subjects);
}
