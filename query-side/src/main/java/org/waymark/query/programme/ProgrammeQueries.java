package org.waymark.query.programme;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.events.Area;
import org.waymark.query.programme.known.AssociationCount;
import org.waymark.query.programme.known.GroupCount;
import org.waymark.query.programme.known.PersonCount;
import org.waymark.query.programme.known.ProgrammeDocument;
import org.waymark.query.programme.known.Standing;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.InReach;
import org.waymark.query.projection.KnownAt;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.projection.Replayed;
import org.waymark.query.projection.merged.OncePerPerson;

/** Adds up what a programme reports. */
@Component
final class ProgrammeQueries {
    private final ProgrammeFold fold;
    private final Documents<ProgrammeDocument> now;
    private final Replayed replayed;
    private final Clock clock;

    ProgrammeQueries(ReadModels readModels, ProgrammeFold fold, Replayed replayed, Clock clock) {
        this.fold = fold;
        this.replayed = replayed;
        now = readModels.of(fold);
        this.clock = clock;
    }

    @QueryHandler
    Programme handle(GetProgramme query) {
        var to = query.to() == null ? KnownAt.dayOf(query.known(), LocalDate.now(clock)) : query.to();
        var from = query.from() == null ? to.minusYears(1).plusDays(1) : query.from();
        var documents = query.known() == null ? now : replayed.of(fold, null, query.known());
        var once = OncePerPerson.of(documents, PersonCount.class);
        var groups = new GroupSum(from, to);
        var federation = new Federation(associations(documents));
        documents.each(in(query.area(), ProgrammeDocument.GROUP), found -> {
            if (found.state() instanceof GroupCount group) {
                groups.add(group.counting(once::survivorOf), counts(query, federation, group.standing()));
            }
        });
        var people = new PeopleSum(to);
        each(documents, query, groups.members(), state -> add(state, once, groups.members(), people));
        return new Programme(from, to, query.known(), people.sum(), groups.groups(), groups.meetings(), groups.flow());
    }

    private static Predicate<LocalDate> counts(GetProgramme query, Federation federation, Standing group) {
        var association = query.association();
        return association == null ? day -> true : day -> federation.holds(association.toString(), group, day);
    }

    /** An area has the people registered in it; an association has the members of its groups. */
    private static void each(
            Documents<ProgrammeDocument> documents,
            GetProgramme query,
            Set<String> members,
            Consumer<ProgrammeDocument> consumer) {
        if (query.association() != null) {
            var ids = members.stream().map(ProgrammeFold::personId).toList();
            documents.byIds(ids).forEach(found -> consumer.accept(found.state()));
        } else {
            documents.each(in(query.area(), ProgrammeDocument.PERSON), found -> consumer.accept(found.state()));
        }
    }

    /** A record that counts as another is passed over: the other says where both are. */
    private static void add(
            ProgrammeDocument document, OncePerPerson<PersonCount> once, Set<String> members, PeopleSum people) {
        if (document instanceof PersonCount person
                && once.survivorOf(person.id()).equals(person.id())) {
            people.add(once.whole(person), members.contains(person.id()));
        }
    }

    private static Bson in(@Nullable Area area, String kind) {
        var of = eq(ProgrammeFold.OF, kind);
        var within = and(of, InReach.byArea(Caller.now().reach(), ProgrammeFold.AREAS));
        return area == null ? within : and(within, eq(ProgrammeFold.AREAS, area.path()));
    }

    private static Map<String, AssociationCount> associations(Documents<ProgrammeDocument> documents) {
        var all = new HashMap<String, AssociationCount>();
        documents.each(eq(ProgrammeFold.OF, ProgrammeDocument.ASSOCIATION), found -> {
            if (found.state() instanceof AssociationCount association) {
                all.put(association.id(), association);
            }
        });
        return all;
    }
}
