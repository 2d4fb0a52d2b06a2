package org.waymark.query.grouphealth;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.group.GroupId;
import org.waymark.events.rules.RulesThen;
import org.waymark.keys.PersonalKeys;
import org.waymark.query.grouphealth.health.GroupHealth;
import org.waymark.query.grouphealth.health.Thresholds;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;
import org.waymark.query.projection.AsOf;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Documents.Found;
import org.waymark.query.projection.KnownAt;
import org.waymark.query.projection.ReadModels;
import org.waymark.query.projection.rules.RulesInForce;

/** Answers for one group from its own document and those of its members, whatever other groups there are. */
@Component
final class GroupHealthQueries {
    private final GroupHealthFold groupFold;
    private final GroupMemberFactsFold factsFold;
    private final Documents<Group> groups;
    private final Documents<MemberFacts> facts;
    private final AsOf asOf;
    private final PersonalKeys keys;
    private final RulesInForce rules;
    private final Clock clock;

    GroupHealthQueries(
            GroupHealthFold groupFold,
            GroupMemberFactsFold factsFold,
            ReadModels readModels,
            AsOf asOf,
            PersonalKeys keys,
            RulesInForce rules,
            Clock clock) {
        this.groupFold = groupFold;
        this.factsFold = factsFold;
        this.groups = readModels.of(groupFold);
        this.facts = readModels.of(factsFold);
        this.asOf = asOf;
        this.keys = keys;
        this.rules = rules;
        this.clock = clock;
    }

    @QueryHandler
    Optional<GroupHealthAnswer> handle(GetGroupHealth query) {
        return find(query.groupId(), query.known()).flatMap(found -> {
            var on = query.on() == null ? today(found.state(), query.known()) : query.on();
            return healthOf(membersOf(found.state(), query.known()), on, rules.on(on, query.known()))
                    .map(health -> new GroupHealthAnswer(query.known(), found.parked(), health));
        });
    }

    @QueryHandler
    Optional<Roster> handle(GetRoster query) {
        return find(query.groupId(), query.known()).map(Found::state).flatMap(group -> {
            var today = today(group, query.known());
            var on = query.on() == null ? today : query.on();
            var formed = group.formed();
            if (formed == null || formed.on().earliest().isAfter(on)) {
                return Optional.empty();
            }
            var members = membersOf(group, query.known());
            return Optional.of(Roster.of(members.group(), members.facts(), keys, on, today));
        });
    }

    @QueryHandler
    Optional<GroupBundle> handle(GetGroupBundle query) {
        var today = LocalDate.now(clock);
        return find(query.groupId(), null)
                .map(Found::state)
                .filter(group -> group.formed() != null
                        && !group.formed().on().earliest().isAfter(today))
                .map(group -> GroupBundle.of(membersOf(group, null), keys::open, today, clock.instant()));
    }

    /** @param rules those of that day */
    static Optional<GroupHealth> healthOf(MembersOf members, LocalDate on, RulesThen rules) {
        var limits = Thresholds.of(rules, members.group(), on);
        return Optional.ofNullable(GroupHealth.of(members.group(), members.facts(), on, limits));
    }

    /** The day is left to the answer: leaving out what came later would leave out corrections of what came before. */
    private Optional<Found<Group>> find(GroupId groupId, @Nullable Instant known) {
        var id = groupId.toString();
        if (known == null) {
            return groups.byId(id);
        }
        return asOf.view(groupFold, id, null, known).map(state -> new Found<>(id, state, 0, false));
    }

    private MembersOf membersOf(Group group, @Nullable Instant known) {
        return known == null
                ? MembersOf.of(
                        group,
                        ids -> facts.byIds(ids).stream().map(Found::state).toList())
                : MembersOf.of(
                        group,
                        ids -> ids.stream()
                                .flatMap(id -> asOf.view(factsFold, id, null, known).stream())
                                .toList());
    }

    /** The last day of which anything was known. */
    private LocalDate today(Group group, @Nullable Instant known) {
        return KnownAt.dayOf(known, group.today(LocalDate.now(clock)));
    }
}
