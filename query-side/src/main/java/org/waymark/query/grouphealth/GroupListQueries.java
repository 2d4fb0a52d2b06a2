package org.waymark.query.grouphealth;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.events.rules.RulesThen;
import org.waymark.query.grouphealth.GroupsFound.GroupInList;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;
import org.waymark.query.projection.InReach;
import org.waymark.query.projection.Page;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.projection.merged.OncePerPerson;
import org.waymark.query.projection.rules.RulesInForce;

/** Answers with lists of groups, as they are today. */
@Component
final class GroupListQueries {
    private static final int AT_ONCE = 100;

    private final Documents<Group> groups;
    private final Documents<MemberFacts> facts;
    private final RulesInForce rules;
    private final Clock clock;

    GroupListQueries(
            GroupHealthFold groupFold,
            GroupMemberFactsFold factsFold,
            ReadModels readModels,
            RulesInForce rules,
            Clock clock) {
        this.groups = readModels.of(groupFold);
        this.facts = readModels.of(factsFold);
        this.rules = rules;
        this.clock = clock;
    }

    @QueryHandler
    GroupsFound handle(FindGroups query) {
        var today = LocalDate.now(clock);
        var then = rules.on(today, null);
        var once = OncePerPerson.of(facts, MemberFacts.class);
        var matching = new ArrayList<GroupInList>();
        @Nullable String after = query.cursor();
        Collection<Found<Group>> some;
        do {
            some = groups.page(filter(query), after, AT_ONCE);
            for (var found : some) {
                after = found.id();
                listed(found.state().counting(once::survivorOf), today, then)
                        .filter(group -> matches(query, group))
                        .ifPresent(matching::add);
            }
        } while (some.size() == AT_ONCE && matching.size() <= query.limit());
        var page = Page.of(matching, query.limit(), GroupInList::id);
        return new GroupsFound(page.items(), page.next());
    }

    private static Optional<GroupInList> listed(Group group, LocalDate today, RulesThen rules) {
        var formed = group.formed();
        return formed == null || formed.on().earliest().isAfter(today)
                ? Optional.empty()
                : Optional.of(GroupInList.of(group, formed, today, rules));
    }

    private static boolean matches(FindGroups query, GroupInList group) {
        return (query.state() == null || query.state() == group.state())
                && (query.phase() == null || query.phase() == group.phase())
                && (query.association() == null || group.associations().contains(query.association()));
    }

    private static Bson filter(FindGroups query) {
        var all = new ArrayList<Bson>();
        all.add(InReach.byArea(Caller.now().reach(), GroupHealthFold.AREAS));
        if (query.area() != null) {
            all.add(eq(GroupHealthFold.AREAS, query.area().path()));
        }
        if (query.association() != null) {
            all.add(eq(GroupHealthFold.ASSOCIATIONS, query.association().toString()));
        }
        return and(all);
    }
}
