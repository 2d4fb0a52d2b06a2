package org.waymark.query.retention;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.KnownAt;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.projection.Replayed;
import org.waymark.query.projection.merged.OncePerPerson;
import org.waymark.query.retention.known.GroupFacts;
import org.waymark.query.retention.known.PersonSpells;
import org.waymark.query.retention.known.RetentionDocument;
import org.waymark.query.retention.known.Spell;

/** Joins people's spells with their groups' facts and estimates how long people stay. */
@Component
final class RetentionQueries {
    private final RetentionFold fold;
    private final Documents<RetentionDocument> now;
    private final Replayed replayed;
    private final Clock clock;

    RetentionQueries(ReadModels readModels, RetentionFold fold, Replayed replayed, Clock clock) {
        this.fold = fold;
        this.replayed = replayed;
        now = readModels.of(fold);
        this.clock = clock;
    }

    @QueryHandler
    Retention handle(GetRetention query) {
        var today = KnownAt.dayOf(query.known(), LocalDate.now(clock));
        var documents = query.known() == null ? now : replayed.of(fold, null, query.known());
        var groups = groups(documents, query);
        var people = peopleOf(query, groups);
        var once = OncePerPerson.of(documents, PersonSpells.class);
        boolean anySheet = groups.values().stream().anyMatch(group -> group.lastSheet() != null);
        var fallback = anySheet || query.cutOff() != null ? today : lastNews(documents, people, once, groups, today);
        var cutOff = CutOff.of(groups.values(), query.cutOff(), fallback, today);
        var cohort = new Cohort(query, cutOff, groups);
        each(documents, people, once, cohort::add);
        return Retention.of(query, cutOff, groups.size(), cohort);
    }

    private static Map<String, GroupFacts> groups(Documents<RetentionDocument> documents, GetRetention query) {
        var groups = new HashMap<String, GroupFacts>();
        var reach = Caller.now().reach();
        documents.each(eq(RetentionFold.OF, RetentionDocument.GROUP), found -> {
            if (found.state() instanceof GroupFacts facts && query.wants(facts) && reach.holds(facts.area())) {
                groups.put(facts.id(), facts);
            }
        });
        return groups;
    }

    private static Bson peopleOf(GetRetention query, Map<String, GroupFacts> groups) {
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
        var latest = new Latest(today);
        each(
                documents,
                people,
                once,
                person -> person.spells().stream()
                        .filter(spell -> groups.containsKey(spell.group().toString()))
                        .forEach(latest::see));
        return latest.day == null ? today : latest.day;
    }

    /** The latest day of the dates it is shown, today at most. */
    private static final class Latest {
        private final LocalDate today;
        private @Nullable LocalDate day;

        Latest(LocalDate today) {
            this.today = today;
        }

        void see(Spell spell) {
            Stream.ofNullable(spell.leftOn()).forEach(left -> see(Ending.dayOf(left)));
            see(Ending.dayOf(spell.joinedOn()));
        }

        private void see(LocalDate date) {
            if (!date.isAfter(today) && (day == null || date.isAfter(day))) {
                day = date;
            }
        }
    }
}
