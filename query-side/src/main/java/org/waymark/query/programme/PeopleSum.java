package org.waymark.query.programme;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.PersonKind;
import org.waymark.query.programme.known.PersonCount;

/** Adds up people as of a day. */
final class PeopleSum {
    private final LocalDate day;
    private final Map<PersonKind, Integer> byKind = new EnumMap<>(PersonKind.class);
    private final Map<LivelihoodKind, Integer> byWork = new EnumMap<>(LivelihoodKind.class);
    private int registered;
    private int members;
    private int stabilised;
    private int inWork;
    private int recovered;
    private int recoveredMembers;

    PeopleSum(LocalDate day) {
        this.day = day;
    }

    void add(PersonCount person, boolean member) {
        if (!person.activeOn(day)) {
            return;
        }
        registered++;
        members += one(member);
        stabilised += one(person.stabilisedOn(day));
        person.kinds().forEach(kind -> byKind.merge(kind, 1, Integer::sum));
        var works = person.worksOn(day);
        inWork += one(!works.isEmpty());
        works.forEach(kind -> byWork.merge(kind, 1, Integer::sum));
        boolean well = person.recoveredOn(day);
        recovered += one(well);
        recoveredMembers += one(well && member);
    }

    Programme.People sum() {
        return new Programme.People(
                registered, byKind, members, stabilised, inWork, byWork, recovered, recoveredMembers);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
