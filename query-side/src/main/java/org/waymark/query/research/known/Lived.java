package org.waymark.query.research.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.recovery.Step;

/** What somebody lived through, with its days as events have them. */
public final class Lived {
    private Lived() {}

    /** @param observedFrom the day recording began, when the person was a member before that */
    public record Spell(
            GroupId group,
            PartialDate joinedOn,
            @Nullable LocalDate observedFrom,
            @Nullable PartialDate leftOn,
            @Nullable ExitReason reason) {
        static Spell begun(PersonJoinedGroup event) {
            return new Spell(event.groupId(), event.occurredOn(), event.observedFrom(), null, null);
        }

        Spell left(PartialDate day, ExitReason why) {
            return new Spell(group, joinedOn, observedFrom, day, why);
        }

        Spell corrected(PartialDate joined, @Nullable PartialDate left) {
            var why = reason == null ? ExitReason.OTHER : reason;
            return new Spell(group, joined, observedFrom, left, left == null ? null : why);
        }

        /** The spells of records that were merged: those in one group that meet are one. */
        static List<Spell> united(Collection<Spell> all) {
            var united = new ArrayList<Spell>();
            all.stream()
                    .filter(spell -> spell.reason != ExitReason.ENROLLED_IN_ERROR)
                    .sorted(Comparator.comparing(Spell::joinedOn))
                    .forEach(spell -> {
                        for (int at = 0; at < united.size(); at++) {
                            if (united.get(at).meets(spell)) {
                                united.set(at, united.get(at).until(spell));
                                return;
                            }
                        }
                        united.add(spell);
                    });
            return List.copyOf(united);
        }

        private boolean meets(Spell later) {
            return group.equals(later.group) && (leftOn == null || leftOn.certainlyAfter(later.joinedOn));
        }

        private Spell until(Spell later) {
            boolean first = leftOn == null || (later.leftOn != null && later.leftOn.compareTo(leftOn) <= 0);
            var end = first ? this : later;
            return new Spell(group, joinedOn, observedFrom, end.leftOn, end.reason);
        }
    }

    /** A milestone as it stands, corrected. */
    public record Milestone(Step step, PartialDate reachedOn) {}

    /** A spell of productive work. */
    public record Livelihood(
            LivelihoodKind kind,
            boolean withGroup,
            IncomeBand income,
            PartialDate from,
            @Nullable PartialDate until,
            @Nullable LivelihoodEndReason reason) {
        static Livelihood begun(LivelihoodStarted event) {
            return new Livelihood(
                    event.kind(), event.withGroup() != null, event.income(), event.occurredOn(), null, null);
        }

        Livelihood earning(IncomeBand now) {
            return new Livelihood(kind, withGroup, now, from, until, reason);
        }

        Livelihood ended(LivelihoodEnded event) {
            return new Livelihood(kind, withGroup, income, from, event.occurredOn(), event.reason());
        }
    }

    /** A score as it was worked out when it was recorded; answers without one are not told. */
    public record Measure(String instrument, PartialDate on, double score) {}
}
