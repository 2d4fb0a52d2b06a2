package org.waymark.query.personjourney;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.access.reads.UnderGlass;
import org.waymark.access.reads.UnderGlass.Marked;
import org.waymark.events.person.PersonId;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.known.WholePerson;
import org.waymark.query.personjourney.summary.JourneySummary;
import org.waymark.query.personjourney.summary.SummaryOfJourney;
import org.waymark.query.personjourney.timeline.Timeline;
import org.waymark.query.personjourney.timeline.TimelineEntry;

/**
 * The answer to {@link GetPersonJourney}.
 *
 * @param personId whose it is: for a record that was merged away, the one that counts
 * @param on the day it is told for
 * @param records the other records of the same person that are told here; nothing when there is one only
 * @param incomplete true while an event of this person could not be folded and waits to be mended
 * @param timeline in order of occurrence
 * @param breakGlass when the reader sees it only for having broken the glass
 * @param named who else is called by name in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Journey(
        PersonId personId,
        LocalDate on,
        @Nullable Instant known,
        boolean incomplete,
        JourneySummary summary,
        List<TimelineEntry> timeline,
        @Nullable Set<PersonId> records,
        @Nullable UnderGlass breakGlass,
        @JsonIgnore Set<PersonId> named)
        implements ShowsPeople, Marked {

    @Override
    public Stream<PersonId> peopleShown() {
        return named.stream();
    }

    @Override
    public Stream<PersonId> countedWith() {
        return records == null ? Stream.empty() : Stream.concat(Stream.of(personId), records.stream());
    }

    /** @param person registered by then */
    static Journey of(
            WholePerson person,
            Names names,
            Instruments instruments,
            Set<PersonId> named,
            GetPersonJourney query,
            LocalDate on,
            boolean incomplete) {
        return new Journey(
                person.own().id(),
                on,
                query.known(),
                incomplete,
                SummaryOfJourney.of(person, names, instruments, on),
                Timeline.of(person, names, instruments, on),
                person.others().isEmpty()
                        ? null
                        : person.others().stream()
                                .map(PersonJourney::id)
                                .collect(Collectors.toCollection(TreeSet::new)),
                UnderGlass.now(),
                named);
    }
}
