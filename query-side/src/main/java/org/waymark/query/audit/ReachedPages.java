package org.waymark.query.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.Concerns.Subject;
import org.waymark.access.Placed;
import org.waymark.events.Area;
import org.waymark.events.correction.Concerned;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;
import org.waymark.query.projection.Places;

/**
 * Lists of what is about somebody: people move, so each item is judged by where its subject is today.
 *
 * @param about whom a state is about; null for one that has not begun
 */
public record ReachedPages<S>(Documents<S> documents, Places places, Function<S, @Nullable Concerned> about) {
    private static final int AT_ONCE = 200;

    /** A state, and where its subject is today. */
    public record Reached<S>(S state, Placed place) {}

    /**
     * @param area this area or any below it; null for all
     * @param enough how many at most
     */
    public List<Reached<S>> page(Bson filter, @Nullable String cursor, @Nullable Area area, int enough) {
        var reached = new ArrayList<Reached<S>>();
        var after = cursor;
        List<Found<S>> found;
        do {
            found = List.copyOf(documents.page(filter, after, AT_ONCE));
            within(found).stream()
                    .filter(one -> area == null || isIn(area, one.place()))
                    .limit(enough - reached.size())
                    .forEach(reached::add);
            after = found.isEmpty() ? after : found.getLast().id();
        } while (found.size() == AT_ONCE && reached.size() < enough);
        return reached;
    }

    /** Empty when it is not the caller's to know of. */
    public List<Reached<S>> one(String id) {
        return within(documents.byId(id).stream().toList());
    }

    private List<Reached<S>> within(List<Found<S>> found) {
        var subjects = found.stream().map(one -> subject(one.state())).toList();
        var known = places.of(subjects.stream().filter(one -> one != NOBODY).toList());
        var reach = Caller.now().reach();
        var reached = new ArrayList<Reached<S>>();
        for (int at = 0; at < found.size(); at++) {
            var place = known.get(subjects.get(at));
            if (place != null && (reach.everywhere() || reach.holds(place.area(), place.caseWorker()))) {
                reached.add(new Reached<>(found.get(at).state(), place));
            }
        }
        return reached;
    }

    private static final Subject NOBODY = new Subject(Kind.PERSON, "");

    private Subject subject(S state) {
        var whom = about.apply(state);
        if (whom == null) {
            return NOBODY;
        }
        var kind = whom.groupId() != null ? Kind.GROUP : whom.personId() != null ? Kind.PERSON : Kind.ASSOCIATION;
        return new Subject(kind, whom.history());
    }

    private static boolean isIn(Area area, Placed place) {
        return place.area() != null && area.contains(place.area());
    }
}
