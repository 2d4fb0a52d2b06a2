package org.waymark.query.research.counts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.access.Remembered;
import org.waymark.events.Confidential.Known;
import org.waymark.events.person.PersonId;
import org.waymark.events.research.Audience;
import org.waymark.events.research.CohortEvent.CohortDefined;
import org.waymark.events.research.ReleaseTerms;
import org.waymark.eventstore.EventLog;
import org.waymark.keys.PersonalKeys;
import org.waymark.query.research.known.Facts;
import org.waymark.query.research.rows.Moments;
import org.waymark.query.research.rows.Subject;
import org.waymark.query.research.rows.Subjects;

/** Counts a cohort: one reading of the log, in which it and every cohort frozen before are looked at where they stand. */
@Component
final class Census {
    private static final Duration HOW_OLD = Duration.ofSeconds(30);

    private final EventLog log;
    private final PersonalKeys keys;
    private final Remembered<UUID, Optional<Protected>> remembered = new Remembered<>(HOW_OLD);

    public Census(EventLog log, PersonalKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    /**
     * As a moment ago, since several questions come one after another.
     *
     * @param before every cohort that was defined before this one, in that order
     * @return nothing when somebody who is counted has withdrawn their consent or was erased
     */
    Optional<Protected> of(CohortDefined cohort, List<CohortDefined> before) {
        return remembered.get(cohort.cohortId(), id -> count(cohort, before));
    }

    /** The same as it is now. */
    public Optional<Protected> count(CohortDefined cohort, List<CohortDefined> before) {
        var all = new ArrayList<>(before);
        all.add(cohort);
        var rounding = new Rounding(secret(all.getFirst()));
        var people = new HashMap<UUID, Map<PersonId, Cell>>();
        var consenting = read(all, people);
        var frozen = new ArrayList<Map<PersonId, Cell>>();
        for (var one : all) {
            frozen.add(Frozen.of(people.getOrDefault(one.cohortId(), Map.of()), frozen, rounding));
        }
        var counted = frozen.getLast();
        return consenting.containsAll(counted.keySet())
                ? Optional.of(new Protected(counted.values(), rounding))
                : Optional.empty();
    }

    /** @return everybody who consents at the end of the log */
    private Set<PersonId> read(List<CohortDefined> all, Map<UUID, Map<PersonId, Cell>> people) {
        var facts = new Facts();
        new Moments(log, facts).each(all, CohortDefined::position, one -> look(facts, one, people));
        var consenting = new HashSet<PersonId>();
        facts.consenting().forEach(person -> consenting.addAll(person.names()));
        return consenting;
    }

    private void look(Facts facts, CohortDefined cohort, Map<UUID, Map<PersonId, Cell>> people) {
        var terms = new ReleaseTerms(Audience.UNDER_AGREEMENT, cohort.areas(), ReleaseTerms.PROCEDURE);
        var cells = new TreeMap<PersonId, Cell>();
        for (Subject person : new Subjects(facts, keys).of(terms)) {
            cells.put(person.id(), Cell.of(person));
        }
        people.put(cohort.cohortId(), cells);
    }

    private String secret(CohortDefined first) {
        if (keys.open(first.secret()) instanceof Known known) {
            return known.text();
        }
        throw new IllegalStateException("the secret that counts are rounded by cannot be opened");
    }
}
