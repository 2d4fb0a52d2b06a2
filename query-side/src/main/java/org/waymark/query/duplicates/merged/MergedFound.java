package org.waymark.query.duplicates.merged;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.person.PersonId;
import org.waymark.query.duplicates.Alike.Who;

/** The answer to {@link FindMerged}. */
public record MergedFound(List<Merged> items) implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        return items.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.kept()), one.others().stream())
                        .map(Who::id));
    }

    /** Somebody, and the other records of them. */
    public record Merged(Who kept, List<Who> others) {}
}
