package org.waymark.page.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.Confidential;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/** Asks what people are called; of those outside the asker's reach nothing is told. */
@Shows(Fields.IDENTITY)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record NamePeople(Set<PersonId> people) implements WithinReach {
    /** The answer. */
    public record Called(List<One> items) implements ShowsPeople {
        @Override
        public Stream<PersonId> peopleShown() {
            return items.stream().map(One::id);
        }
    }

    /** Somebody and their name. */
    public record One(PersonId id, Confidential name) {}
}
