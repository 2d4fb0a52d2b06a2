package org.waymark.query.retention;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.events.access.Role;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.KnownAt;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.projection.Replayed;
import org.waymark.query.projection.merged.OncePerPerson;
import org.waymark.query.retention.cohort.Cohort;
import org.waymark.query.retention.cohort.CutOff;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.known.GroupFacts;
import org.waymark.query.retention.known.PersonSpells;
import org.waymark.query.retention.known.RetentionDocument;
import org.waymark.query.retention.known.RetentionFold;
import org.waymark.web.Problem;

/** Finds who is to be followed: people's spells joined with their groups' facts, within the reach of whoever asks. */
@Component
public final class Cohorts {
    private final RetentionFold fold;
    private final Documents<RetentionDocument> now;
    private final Replayed replayed;
    private final Clock clock;

    Cohorts(ReadModels readModels, RetentionFold fold, Replayed replayed, Clock clock) {
        this.fold = fold;
        this.replayed = replayed;
        now = readModels.of(fold);
        this.clock = clock;
    }

    /** Whom to follow, until when, and what of it may be shown to whoever asks; nobody when they are too few to be shown. */
    public record Found(CutOff cutOff, int groups, Cohort cohort, Disclosure shown) {}

    /**
     * @param known from what had been recorded by then; null for everything
     * @param forOutside true when the answer leaves the house
     * @throws org.waymark.web.ProblemException KNOWN_NOT_SHOWN, to researchers only
     */
    public Found of(Selection selection, @Nullable Instant known, boolean forOutside) {
        boolean aggregates = forOutside || Caller.now().role() == Role.RESEARCHER;
        var shown = aggregates ? Disclosure.AGGREGATES : Disclosure.EVERYTHING;
        if (known != null && !shown.isEverything()) {
            throw Problem.of(
                            HttpStatus.FORBIDDEN,
                            "KNOWN_NOT_SHOWN",
                            "What was known on other days is not shown to researchers: the difference would be about a"
                                    + " few people. Leave known out.")
                    .thrown();
        }
        var today = KnownAt.dayOf(known, LocalDate.now(clock));
        var documents = known == null ? now : replayed.of(fold, null, known);
        var groups = groups(documents, selection);
        var people = peopleOf(selection, groups);
        var once = OncePerPerson.of(documents, PersonSpells.class);
        boolean anySheet = groups.values().stream().anyMatch(group -> group.lastSheet() != null);
        var fallback =
                anySheet || selection.cutOff() != null ? today : lastNews(documents, people, once, groups, today);
        var cutOff =
                CutOff.of(groups.values(), selection.cutOff(), fallback, today).on(shown::lastDay);
        var cohort = new Cohort(selection, cutOff, groups);
        each(documents, people, once, cohort::add);
        return cohort.people().size() < shown.least()
                ? new Found(cutOff, groups.size(), new Cohort(selection, cutOff, groups), Disclosure.NOTHING)
                : new Found(cutOff, groups.size(), cohort, shown);
    }

    private static Map<String, GroupFacts> groups(Documents<RetentionDocument> documents, Selection query) {
        var groups = new HashMap<String, GroupFacts>();
        var reach = Caller.now().reach();
        documents.each(eq(RetentionFold.OF, RetentionDocument.GROUP), found -> {
            if (found.state() instanceof GroupFacts facts && query.wants(facts) && reach.holds(facts.area())) {
                groups.put(facts.id(), facts);
            }
        });
        return groups;
    }

    private static Bson peopleOf(Selection query, Map<String, GroupFacts> groups) {
        var people = eq(RetentionFold.OF, RetentionDocument.PERSON);
        boolean everywhere = query.area() == null
                && query.group() == null
                && query.groupKind() == null
                && Caller.now().reach().everywhere();
        return everywhere ? people : and(people, in(RetentionFold.GROUPS, groups.keySet()));
    }

    private static void each(
            Documents<RetentionDocument> documents,
            Bson people,
            OncePerPerson<PersonSpells> once,
            Consumer<PersonSpells> consumer) {
        once.again();
        documents.each(people, found -> {
            if (found.state() instanceof PersonSpells person) {
                once.once(person).ifPresent(consumer);
            }
        });
    }

    /** Without sheets nothing says how far the record is complete; the last joining or leaving is what is left to go by. */
    private static LocalDate lastNews(
            Documents<RetentionDocument> documents,
            Bson people,
            OncePerPerson<PersonSpells> once,
            Map<String, GroupFacts> groups,
            LocalDate today) {
        var latest = new LastNews(today);
        each(
                documents,
                people,
                once,
                person -> person.spells().stream()
                        .filter(spell -> groups.containsKey(spell.group().toString()))
                        .forEach(latest::see));
        return latest.day();
    }
}
