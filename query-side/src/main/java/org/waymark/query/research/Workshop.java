package org.waymark.query.research;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.Confidential.Known;
import org.waymark.events.person.PersonId;
import org.waymark.events.research.ReleaseEvent.ReleaseRequested;
import org.waymark.eventstore.EventLog;
import org.waymark.keys.PersonalKeys;
import org.waymark.query.research.anonymous.Covered;
import org.waymark.query.research.anonymous.Earlier;
import org.waymark.query.research.files.Pseudonyms;
import org.waymark.query.research.files.Release;
import org.waymark.query.research.files.Release.Made;
import org.waymark.query.research.known.Facts;
import org.waymark.query.research.rows.Moments;
import org.waymark.query.research.rows.Subject;
import org.waymark.query.research.rows.Subjects;

/**
 * Makes a release from the log: one reading, in which every release that counts is looked at where it stands, then those given
 * out before in the order of their approvals, then this one beside them.
 */
@Component
public final class Workshop {
    private final EventLog log;
    private final PersonalKeys keys;

    public Workshop(EventLog log, PersonalKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    /**
     * What came of it.
     *
     * @param readTo up to where the log was read
     * @param release null when it is refused
     */
    public record Outcome(
            long readTo,
            @Nullable Release release,
            @Nullable Refusal refusal) {
        /** @param code stable, in capitals */
        public record Refusal(String code, String sentence) {}
    }

    /** @param before every release that was approved before this one, in the order of their approvals */
    public Outcome make(ReleaseRequested asked, List<ReleaseRequested> before) {
        var all = new ArrayList<>(before);
        all.add(asked);
        var people = new HashMap<UUID, List<Subject>>();
        var facts = new Facts();
        long readTo = new Moments(log, facts).each(all, ReleaseRequested::position, one -> look(facts, one, people));
        var given = new ArrayList<Earlier>();
        for (var one : before) {
            var covered = Covered.of(
                    people.getOrDefault(one.releaseId(), List.of()), one.terms().audience(), given);
            if (covered.choice() != null) {
                given.add(new Earlier(covered.choice(), one.terms().audience(), pseudonyms(one)::order));
            }
        }
        var covered = Covered.of(
                people.getOrDefault(asked.releaseId(), List.of()), asked.terms().audience(), given);
        return outcome(asked, covered, consenting(facts), readTo);
    }

    private void look(Facts facts, ReleaseRequested release, Map<UUID, List<Subject>> people) {
        people.put(release.releaseId(), new Subjects(facts, keys).of(release.terms()));
    }

    private static HashSet<PersonId> consenting(Facts facts) {
        var names = new HashSet<PersonId>();
        facts.consenting().forEach(person -> names.addAll(person.names()));
        return names;
    }

    private Outcome outcome(ReleaseRequested asked, Covered covered, HashSet<PersonId> consenting, long readTo) {
        var choice = covered.choice();
        if (choice == null) {
            return refused(readTo, "RELEASE_NOT_ANONYMOUS", Objects.requireNonNull(covered.refusal()));
        }
        if (!choice.people().stream().allMatch(person -> consenting.contains(person.id()))) {
            return refused(
                    readTo,
                    "RELEASE_OUTDATED",
                    "somebody in these rows has withdrawn their consent or was erased since, so they are not given out any more"
                            + " and cannot be made again as they were; ask for a new release");
        }
        var made = new Made(asked.releaseId(), asked.terms(), asked.position());
        return new Outcome(readTo, Release.of(made, choice, covered.heldBack(), pseudonyms(asked)), null);
    }

    private static Outcome refused(long readTo, String code, String sentence) {
        var words = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
        return new Outcome(readTo, null, new Outcome.Refusal(code, words));
    }

    private Pseudonyms pseudonyms(ReleaseRequested release) {
        if (keys.open(release.secret()) instanceof Known known) {
            return new Pseudonyms(known.text());
        }
        throw new IllegalStateException("the secret of a release cannot be opened");
    }
}
