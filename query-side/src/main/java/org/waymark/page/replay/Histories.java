package org.waymark.page.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Concerns.Kind;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.page.Asking;
import org.waymark.page.names.Names;
import org.waymark.page.names.Naming;
import org.waymark.query.audit.GetHistory;
import org.waymark.query.audit.History;

/** Fetches a whole history for a page, and the names of whom it tells. */
@Component
final class Histories {
    private static final int AT_ONCE = 500;

    private final Asking asking;
    private final Naming naming;

    Histories(Asking asking, Naming naming) {
        this.asking = asking;
        this.naming = naming;
    }

    /** In order of recording: the first is step 1. */
    List<Step> of(Whose whose) {
        var steps = new ArrayList<Step>();
        @Nullable String next = null;
        do {
            var after = next == null ? 0 : Long.parseLong(next);
            var some = asking.of(new GetHistory(whose.subject(), after, AT_ONCE), History.class, whose.missing());
            some.items().forEach(entry -> steps.add(new Step(steps.size() + 1, entry)));
            next = some.next();
        } while (next != null);
        return steps;
    }

    Names names(Whose whose, Stream<PersonId> people) {
        boolean person = whose.kind() == Kind.PERSON;
        return naming.of(
                person ? Stream.concat(people, Stream.of(PersonId.of(whose.id()))) : people,
                person ? Stream.<GroupId>empty() : Stream.of(GroupId.of(whose.id())));
    }
}
