package org.waymark.query.research.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.GroupId;
import org.waymark.events.research.Audience;
import org.waymark.query.research.anonymous.Choice;
import org.waymark.query.research.anonymous.Offsets;
import org.waymark.query.research.anonymous.Pooled;
import org.waymark.query.research.rows.Subject;
import org.waymark.query.research.rows.Subject.Livelihood;
import org.waymark.query.research.rows.Subject.Measure;
import org.waymark.query.research.rows.Subject.Membership;
import org.waymark.query.research.rows.Subject.Milestone;

/**
 * What the rows behind the traits may say: rare codes are pooled, days are coarse and cut at both ends, attendance of small
 * groups is left out.
 */
final class Anonymous {
    private final int least;
    private final Map<GroupId, Integer> peopleOf = new HashMap<>();
    private final Map<String, Pooled> pooled = new HashMap<>();
    private final Offsets memberships;
    private final Offsets milestones;
    private final Offsets livelihoods;
    private final Offsets measures;
    private final Offsets meetings;

    Anonymous(Choice choice, Audience audience) {
        least = audience.least();
        var people = choice.people();
        people.forEach(person -> person.memberships().stream()
                .map(Membership::group)
                .distinct()
                .forEach(group -> peopleOf.merge(group, 1, Integer::sum)));
        pool(people, "exit", person -> person.memberships().stream().map(Membership::exit));
        pool(people, "domain", person -> person.milestones().stream().map(Milestone::domain));
        pool(people, "step", person -> person.milestones().stream().map(Milestone::step));
        pool(people, "kind", person -> person.livelihoods().stream().map(Livelihood::kind));
        pool(people, "income", person -> person.livelihoods().stream().map(Livelihood::income));
        pool(people, "reason", person -> person.livelihoods().stream().map(Livelihood::reason));
        pool(people, "instrument", person -> person.measures().stream().map(Measure::instrument));
        pool(people, "score", person -> person.measures().stream().map(Anonymous::scored));
        int days = audience.days();
        memberships = Offsets.of(
                people,
                least,
                days,
                person ->
                        person.memberships().stream().flatMap(one -> Stream.of(one.joined(), one.entry(), one.left())));
        milestones = Offsets.of(
                people, least, days, person -> person.milestones().stream().map(Milestone::day));
        livelihoods = Offsets.of(
                people,
                least,
                days,
                person -> person.livelihoods().stream().flatMap(one -> Stream.of(one.started(), one.ended())));
        measures = Offsets.of(
                people, least, days, person -> person.measures().stream().map(Measure::day));
        meetings = Offsets.of(
                people,
                least,
                1,
                person ->
                        person.memberships().stream().map(one -> attendance(one).length()));
    }

    private void pool(List<Subject> people, String name, Function<Subject, Stream<@Nullable String>> values) {
        pooled.put(name, Pooled.of(people, least, values));
    }

    @Nullable String say(String name, @Nullable String value) {
        return named(name).say(value);
    }

    /** A score that fewer people have is told as nothing; the row stays. */
    @Nullable Double score(Measure measure) {
        return named("instrument").tells(measure.instrument()) && named("score").tells(scored(measure))
                ? measure.score()
                : null;
    }

    private static String scored(Measure measure) {
        return measure.instrument() + " " + measure.score();
    }

    private Pooled named(String name) {
        var one = pooled.get(name);
        if (one == null) {
            throw new IllegalArgumentException(name);
        }
        return one;
    }

    Offsets memberships() {
        return memberships;
    }

    Offsets milestones() {
        return milestones;
    }

    Offsets livelihoods() {
        return livelihoods;
    }

    Offsets measures() {
        return measures;
    }

    /** The letters that are told: none where few of the group are in the rows, and no more than enough people have. */
    String told(Membership membership) {
        var letters = attendance(membership);
        return letters.substring(0, Math.min(letters.length(), Math.max(0, meetings.highest())));
    }

    private String attendance(Membership membership) {
        return peopleOf.getOrDefault(membership.group(), 0) < least ? "" : membership.marks();
    }

    /** How many groups are too small for their attendance to be told. */
    public int smallGroups() {
        return (int) peopleOf.values().stream().filter(size -> size < least).count();
    }

    /** How many codes of each column are told as one. */
    public Map<String, Integer> pooledCodes() {
        var all = new TreeMap<String, Integer>();
        pooled.forEach((name, one) -> all.put(name, one.pooled()));
        return all;
    }
}
