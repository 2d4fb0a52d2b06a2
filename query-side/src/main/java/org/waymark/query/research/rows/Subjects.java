package org.waymark.query.research.rows;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential.Known;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.ExitReason.Counts;
import org.waymark.events.person.PersonKind;
import org.waymark.events.recovery.Step;
import org.waymark.events.research.ReleaseTerms;
import org.waymark.keys.PersonalKeys;
import org.waymark.query.research.known.Facts;
import org.waymark.query.research.known.GroupFacts;
import org.waymark.query.research.known.Lived.Spell;
import org.waymark.query.research.known.PersonFacts;
import org.waymark.query.research.rows.Subject.Livelihood;
import org.waymark.query.research.rows.Subject.Measure;
import org.waymark.query.research.rows.Subject.Membership;
import org.waymark.query.research.rows.Subject.Milestone;
import org.waymark.query.research.rows.Subject.Outcome;
import org.waymark.query.research.rows.Subject.Traits;

/** Turns what is known into people of the rows. */
public record Subjects(Facts facts, PersonalKeys keys) {
    private static final LocalDate FAR = LocalDate.of(2999, 12, 31);

    /** Everybody there who consents and ever was a member, in order of id. */
    public List<Subject> of(ReleaseTerms terms) {
        return facts.consenting().stream()
                .filter(person -> person.area() != null && terms.covers(person.area()))
                .flatMap(person -> subject(person).stream())
                .toList();
    }

    private Optional<Subject> subject(PersonFacts person) {
        var spells = person.spells().stream()
                .filter(spell ->
                        facts.group(spell.group()).filter(GroupFacts::isOne).isPresent())
                .toList();
        if (spells.isEmpty()) {
            return Optional.empty();
        }
        var origin = middle(spells.getFirst().joinedOn());
        var memberships =
                spells.stream().map(spell -> membership(person, spell, origin)).toList();
        return Optional.of(new Subject(
                person.id(),
                traits(person, memberships.getFirst(), origin),
                outcome(spells.getLast().reason()),
                person.milestones().stream().anyMatch(one -> one.step() == Step.SATISFACTORY_RECOVERY),
                memberships,
                milestones(person, origin),
                livelihoods(person, origin),
                measures(person, origin)));
    }

    private Traits traits(PersonFacts person, Membership first, LocalDate origin) {
        return new Traits(
                person.sex().name(),
                age(person, origin),
                role(person.kinds()),
                String.valueOf(person.area()),
                first.groupKind());
    }

    private static String role(Set<PersonKind> kinds) {
        return kinds.size() > 1
                ? "BOTH"
                : kinds.stream().map(PersonKind::name).findFirst().orElse("UNKNOWN");
    }

    private @Nullable Integer age(PersonFacts person, LocalDate origin) {
        var born = person.born();
        if (born == null || !(keys.open(born) instanceof Known known)) {
            return null;
        }
        int years = Period.between(middle(PartialDate.of(known.text())), origin).getYears();
        return years < 0 ? null : years;
    }

    private Membership membership(PersonFacts person, Spell spell, LocalDate origin) {
        var group = facts.group(spell.group()).orElseThrow();
        var joined = middle(spell.joinedOn());
        var left = spell.leftOn() == null ? null : middle(spell.leftOn());
        return new Membership(
                spell.group(),
                String.valueOf(group.kind()),
                days(origin, joined),
                spell.observedFrom() == null ? null : days(origin, spell.observedFrom()),
                left == null ? null : days(origin, left),
                spell.reason() == null ? null : spell.reason().name(),
                group.attendance(person.names(), joined, left == null ? FAR : left));
    }

    private static Outcome outcome(@Nullable ExitReason reason) {
        if (reason == null) {
            return Outcome.MEMBER;
        }
        return reason.counts() == Counts.AS_LEAVING ? Outcome.LEFT : Outcome.OTHER_ENDING;
    }

    private static List<Milestone> milestones(PersonFacts person, LocalDate origin) {
        var all = new ArrayList<Milestone>();
        person.milestones()
                .forEach(one -> all.add(new Milestone(
                        one.step().domain().name(), one.step().name(), days(origin, middle(one.reachedOn())))));
        all.sort(Comparator.comparingInt(Milestone::day).thenComparing(Milestone::step));
        return List.copyOf(all);
    }

    private static List<Livelihood> livelihoods(PersonFacts person, LocalDate origin) {
        var all = new ArrayList<Livelihood>();
        person.livelihoods()
                .forEach(one -> all.add(new Livelihood(
                        one.kind().name(),
                        one.withGroup(),
                        one.income().name(),
                        days(origin, middle(one.from())),
                        one.until() == null ? null : days(origin, middle(one.until())),
                        one.reason() == null ? null : one.reason().name())));
        all.sort(Comparator.comparingInt(Livelihood::started)
                .thenComparing(Livelihood::kind)
                .thenComparing(Livelihood::income)
                .thenComparing(one -> String.valueOf(one.ended())));
        return List.copyOf(all);
    }

    private static List<Measure> measures(PersonFacts person, LocalDate origin) {
        var all = new ArrayList<Measure>();
        person.measures()
                .forEach(one -> all.add(new Measure(one.instrument(), days(origin, middle(one.on())), one.score())));
        all.sort(Comparator.comparingInt(Measure::day)
                .thenComparing(Measure::instrument)
                .thenComparingDouble(Measure::score));
        return List.copyOf(all);
    }

    private static int days(LocalDate origin, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(origin, day);
    }

    /** A date of which only the month or the year is known counts as the middle of it. */
    private static LocalDate middle(PartialDate date) {
        return date.earliest().plusDays(ChronoUnit.DAYS.between(date.earliest(), date.latest()) / 2);
    }
}
