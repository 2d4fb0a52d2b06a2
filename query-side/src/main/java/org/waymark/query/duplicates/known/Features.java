package org.waymark.query.duplicates.known;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonKind;
import org.waymark.query.projection.merged.MayBeMerged;
import org.waymark.query.projection.merged.Merges;

/**
 * What a person is compared by.
 *
 * @param details null until the person is registered, and once they are erased
 * @param groups every group ever joined
 * @param toldApart from whom somebody has told this person
 * @param merges null unless this is one of several records of a person
 */
public record Features(
        String id,
        @Nullable Details details,
        Set<PersonKind> kinds,
        @Nullable Area area,
        @Nullable AccountId caseWorker,
        Set<GroupId> groups,
        List<Apart> toldApart,
        @Nullable Merges merges)
        implements MayBeMerged<Features> {
    /** From whom, and what this person was called then: it holds until they are called otherwise. */
    public record Apart(String other, Confidential called) {}

    public static Features begin(String id) {
        return new Features(id, null, Set.of(), null, null, Set.of(), List.of(), null);
    }

    @Override
    public String person() {
        return id;
    }

    /** Whoever is looked for is compared with each record; only where they belong is put together. */
    @Override
    public Features and(Features other) {
        var all = new TreeSet<>(groups);
        all.addAll(other.groups);
        return new Features(id, details, kinds, area, caseWorker, all, toldApart, merges);
    }

    /** Known who it is, and counted under no other id. */
    public boolean counts() {
        return details != null && (merges == null || merges.into() == null);
    }

    public Features known(Details now, Set<PersonKind> as, Area where) {
        return new Features(id, now, new TreeSet<>(as), where, caseWorker, groups, toldApart, merges);
    }

    public Features erased() {
        return new Features(id, null, kinds, null, null, groups, List.of(), merges);
    }

    public Features with(AccountId worker) {
        return new Features(id, details, kinds, area, worker, groups, toldApart, merges);
    }

    public Features in(GroupId group) {
        var more = new TreeSet<>(groups);
        more.add(group);
        return new Features(id, details, kinds, area, caseWorker, Collections.unmodifiableSet(more), toldApart, merges);
    }

    public Features apart(String other) {
        if (details == null) {
            return this;
        }
        var all = new ArrayList<Apart>();
        toldApart.stream().filter(one -> !one.other().equals(other)).forEach(all::add);
        all.add(new Apart(other, details.name()));
        return new Features(id, details, kinds, area, caseWorker, groups, Collections.unmodifiableList(all), merges);
    }

    public Features merged(DomainEvent event) {
        return new Features(id, details, kinds, area, caseWorker, groups, toldApart, Merges.after(merges, event));
    }
}
