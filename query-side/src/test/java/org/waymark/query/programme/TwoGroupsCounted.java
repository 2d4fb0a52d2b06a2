package org.waymark.query.programme;

import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.MEHSOG;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.NASIRA;
import static org.waymark.query.Happening.day;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.on;
import static org.waymark.query.Happening.registered;

import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonKind;
import org.waymark.query.Told;
import org.waymark.query.programme.known.AssociationCount;
import org.waymark.query.programme.known.GroupCount;
import org.waymark.query.programme.known.PersonCount;
import org.waymark.query.programme.known.ProgrammeDocument;

/** A group of people and one of carers, with a member each, and the numbers reported about them. */
abstract class TwoGroupsCounted {
    static final AssociationId NATIONAL = new AssociationId(new UUID(3, 1));
    static final AssociationId REGIONAL = new AssociationId(new UUID(3, 2));

    final Told<ProgrammeDocument> told = new Told<>(new ProgrammeFold())
            .then(
                    formed(NANYORAE, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2013-01-01"),
                    formed(MEHSOG, GroupKind.CARERS, Cadence.MONTHLY, "GH/Northern", "2013-06-01"),
                    registered(LEKU, PersonKind.PERSON_WITH_MENTAL_ILLNESS, "KE/Laikipia"),
                    registered(NASIRA, PersonKind.CARER, "GH/Northern"),
                    joined(NANYORAE, LEKU, "2013-02-01", GroupRole.MEMBER),
                    joined(MEHSOG, NASIRA, "2014-02-01", GroupRole.MEMBER));

    Programme report(String from, String to) {
        return report(from, to, null, null);
    }

    /** The sums as the query makes them, over documents chosen by hand. */
    Programme report(String from, String to, @Nullable Area area, @Nullable AssociationId association) {
        var associations = new HashMap<String, AssociationCount>();
        told.documents().forEach(document -> {
            if (document instanceof AssociationCount one) {
                associations.put(one.id(), one);
            }
        });
        var federation = new Federation(associations);
        var groups = new GroupSum(day(from), day(to));
        told.documents().forEach(document -> {
            if (document instanceof GroupCount group
                    && in(area, group.standing().area())) {
                Predicate<java.time.LocalDate> counts =
                        on -> association == null || federation.holds(association.toString(), group.standing(), on);
                groups.add(group, counts);
            }
        });
        var people = new PeopleSum(day(to));
        Set<String> members = groups.members();
        told.documents().forEach(document -> {
            if (document instanceof PersonCount person
                    && in(area, person.area())
                    && (association == null || members.contains(person.id()))) {
                people.add(person, members.contains(person.id()));
            }
        });
        return new Programme(day(from), day(to), null, people.sum(), groups.groups(), groups.meetings(), groups.flow());
    }

    static boolean in(@Nullable Area area, @Nullable Area where) {
        return area == null || (where != null && area.contains(where));
    }
}
