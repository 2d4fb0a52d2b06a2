package org.waymark.query.grouphealth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.rules.RulesThen;
import org.waymark.query.grouphealth.health.GroupHealth;
import org.waymark.query.grouphealth.health.Judgement;
import org.waymark.query.grouphealth.health.Reason;
import org.waymark.query.grouphealth.health.State;
import org.waymark.query.grouphealth.health.Thresholds;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.Group.Formed;
import org.waymark.query.grouphealth.known.Since;

/** The answer to {@link FindGroups}; next is the cursor of the next page, null at the end. */
public record GroupsFound(
        List<GroupInList> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
    /** One group in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GroupInList(
            String id,
            String name,
            GroupKind kind,
            Area area,
            GroupPhase phase,
            List<AssociationId> associations,
            State state,
            List<Reason> reasons,
            int members,
            @Nullable LocalDate lastMet) {
        static GroupInList of(Group group, Formed formed, LocalDate on, RulesThen rules) {
            var judgement = Judgement.of(group, on, Thresholds.of(rules, group, on));
            return new GroupInList(
                    group.id(),
                    formed.name(),
                    formed.kind(),
                    formed.area(),
                    Since.on(group.ways().phases(), on).orElse(GroupPhase.FORMING),
                    GroupHealth.associations(group, on),
                    judgement.state(),
                    judgement.reasons(),
                    group.rosterOn(on).size(),
                    lastMet(group, on));
        }

        private static @Nullable LocalDate lastMet(Group group, LocalDate on) {
            return group.register().sheets().stream()
                    .filter(sheet -> sheet.held() && !sheet.day().isAfter(on))
                    .reduce((earlier, later) -> later)
                    .map(sheet -> sheet.day())
                    .orElse(null);
        }
    }
}
