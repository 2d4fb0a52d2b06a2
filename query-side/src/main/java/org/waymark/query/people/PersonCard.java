package org.waymark.query.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Placed;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.query.projection.merged.MayBeMerged;
import org.waymark.query.projection.merged.Merges;

/**
 * What a list says of a person.
 *
 * @param area null until the person is registered, and once they are erased
 * @param groups the memberships, ended ones too
 * @param merges null unless this is one of several records of a person
 */
record PersonCard(
        String id,
        Confidential name,
        @Nullable Confidential reference,
        Set<PersonKind> kinds,
        @Nullable Area area,
        @Nullable AccountId caseWorker,
        @Nullable ClosingReason closed,
        List<In> groups,
        @Nullable Merges merges)
        implements Placed, MayBeMerged<PersonCard> {

    /** A membership; it lasts while leftOn is null. */
    record In(
            MembershipId id,
            GroupId groupId,
            GroupRole role,
            PartialDate joinedOn,
            @Nullable PartialDate leftOn) {
        In as(GroupRole taken) {
            return new In(id, groupId, taken, joinedOn, leftOn);
        }

        In between(PartialDate joined, @Nullable PartialDate left) {
            return new In(id, groupId, role, joined, left);
        }
    }

    static PersonCard begin(String id) {
        return new PersonCard(id, Confidential.of(""), null, Set.of(), null, null, null, List.of(), null);
    }

    @Override
    public String person() {
        return id;
    }

    @Override
    public @Nullable PersonId countsAs() {
        return merges == null || merges.into() == null ? null : PersonId.of(merges.into());
    }

    /** In the groups of both, each once; who they are and where is for this one to say. */
    @Override
    public PersonCard and(PersonCard other) {
        var kindsOfBoth = new TreeSet<>(kinds);
        kindsOfBoth.addAll(other.kinds);
        var more = new ArrayList<>(groups);
        var theirs = current().stream().map(In::groupId).toList();
        other.groups.stream()
                .filter(in -> in.leftOn() != null || !theirs.contains(in.groupId()))
                .forEach(more::add);
        return new PersonCard(
                id, name, reference, kindsOfBoth, area, caseWorker, closed, Collections.unmodifiableList(more), merges);
    }

    PersonCard merged(PersonEvent event) {
        return new PersonCard(
                id, name, reference, kinds, area, caseWorker, closed, groups, Merges.after(merges, event));
    }

    /** Stands in lists: known who it is, and counted under no other id. */
    boolean isListed() {
        return area != null && countsAs() == null;
    }

    List<In> current() {
        return groups.stream().filter(in -> in.leftOn() == null).toList();
    }

    PersonCard known(Details details, Set<PersonKind> as, Area where) {
        return new PersonCard(id, details.name(), details.reference(), as, where, caseWorker, closed, groups, merges);
    }

    /** Counted and in no list: what is left says nothing of anybody. */
    PersonCard erased() {
        return new PersonCard(id, Confidential.erased(), null, kinds, null, null, closed, groups, merges);
    }

    PersonCard with(AccountId worker) {
        return new PersonCard(id, name, reference, kinds, area, worker, closed, groups, merges);
    }

    PersonCard closed(@Nullable ClosingReason reason) {
        return new PersonCard(id, name, reference, kinds, area, caseWorker, reason, groups, merges);
    }

    PersonCard joined(In membership) {
        var more = new ArrayList<>(groups);
        more.add(membership);
        return in(more);
    }

    PersonCard changed(MembershipId membership, UnaryOperator<In> change) {
        var same = new ArrayList<>(groups);
        same.replaceAll(in -> in.id().equals(membership) ? change.apply(in) : in);
        return in(same);
    }

    private PersonCard in(List<In> changed) {
        var list = Collections.unmodifiableList(changed);
        return new PersonCard(id, name, reference, kinds, area, caseWorker, closed, list, merges);
    }
}
