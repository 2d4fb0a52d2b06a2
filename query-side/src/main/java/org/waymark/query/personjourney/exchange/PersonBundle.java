package org.waymark.query.personjourney.exchange;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.person.PersonId;

/**
 * The answer to {@link GetPersonBundle}.
 *
 * @param refused true when the person does not want to be cared for here any more: nothing is handed over
 * @param bundle a FHIR R4 collection; empty when refused
 * @param people who is called by name in it
 * @param records under which ids the person is registered
 */
public record PersonBundle(boolean refused, Map<String, Object> bundle, Set<PersonId> people, Set<PersonId> records)
        implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        return people.stream();
    }

    @Override
    public Stream<PersonId> countedWith() {
        return records.stream();
    }
}
