package org.waymark.query.programme.dhis2;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.PersonKind;

/** What our figures are called where somebody says which they are elsewhere: as in the answer of {@code GET /api/programme}. */
public final class FigureNames {
    private static final SortedSet<String> ALL = Collections.unmodifiableSortedSet(made());

    private FigureNames() {}

    public static SortedSet<String> all() {
        return ALL;
    }

    static boolean isOne(String name) {
        return ALL.contains(name);
    }

    private static SortedSet<String> made() {
        var all = new TreeSet<String>();
        for (var figure : new String[] {
            "registered", "activeMembers", "stabilised", "inWork", "recovered", "recoveredStillMembers"
        }) {
            all.add("people." + figure);
        }
        for (var figure : new String[] {"held", "didNotMeet", "outstanding"}) {
            all.add("meetings." + figure);
        }
        for (var figure : new String[] {"joined", "left", "reachedByAdvocacy"}) {
            all.add("flow." + figure);
        }
        all.add("groups.total");
        each(all, "people.byKind.", PersonKind.values());
        each(all, "people.byWork.", LivelihoodKind.values());
        each(all, "groups.byPhase.", GroupPhase.values());
        each(all, "groups.byKind.", GroupKind.values());
        each(all, "flow.leftByReason.", ExitReason.values());
        each(all, "flow.advocacy.", AdvocacyKind.values());
        return all;
    }

    private static void each(SortedSet<String> all, String of, Enum<?>[] kinds) {
        for (var kind : kinds) {
            all.add(of + kind.name());
        }
    }
}
