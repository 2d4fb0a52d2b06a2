package org.waymark.query.grouphealth.known;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.Training;
import org.waymark.events.person.PersonId;

/** What a group does and has beyond its meetings: training of facilitators, associations, advocacy, its end. */
public record Outside(
        List<Trained> trainings,
        List<Affiliation> affiliations,
        List<Advocated> advocacy,
        @Nullable End end) {
    static final Outside NONE = new Outside(List.of(), List.of(), List.of(), null);

    /** A facilitator's training; without validUntil it does not expire. */
    public record Trained(
            PersonId personId,
            Training training,
            PartialDate on,
            @Nullable PartialDate validUntil) {}

    /** Membership of an association. */
    public record Affiliation(
            AssociationId associationId,
            PartialDate from,
            @Nullable PartialDate until) {}

    /** One time the group spoke up. */
    public record Advocated(UUID id, AdvocacyKind kind, PartialDate on, int reached) {}

    /** How the group ended. */
    public record End(PartialDate on, DissolutionReason reason) {}

    Outside trained(Trained training) {
        return new Outside(plus(trainings, training), affiliations, advocacy, end);
    }

    boolean changedOn(PartialDate day) {
        return (end != null && end.on().equals(day))
                || trainings.stream().anyMatch(one -> one.on().equals(day))
                || advocacy.stream().anyMatch(one -> one.on().equals(day))
                || affiliations.stream().anyMatch(one -> one.from().equals(day) || day.equals(one.until()));
    }

    Outside counting(UnaryOperator<PersonId> who) {
        var theirs = trainings.stream()
                .map(one -> new Trained(who.apply(one.personId()), one.training(), one.on(), one.validUntil()))
                .toList();
        return new Outside(theirs, affiliations, advocacy, end);
    }

    Outside affiliated(AssociationId association, PartialDate from) {
        return new Outside(trainings, plus(affiliations, new Affiliation(association, from, null)), advocacy, end);
    }

    /** The one told last is meant: an earlier one is told whole, also while a later one with the same association lasts. */
    Outside affiliationEnded(AssociationId association, PartialDate until) {
        var changed = new ArrayList<>(affiliations);
        for (int at = changed.size() - 1; at >= 0; at--) {
            var one = changed.get(at);
            if (one.until() == null && one.associationId().equals(association)) {
                changed.set(at, new Affiliation(association, one.from(), until));
                break;
            }
        }
        return new Outside(trainings, Collections.unmodifiableList(changed), advocacy, end);
    }

    Outside advocated(Advocated activity) {
        return new Outside(trainings, affiliations, plus(advocacy, activity), end);
    }

    Outside ended(End how) {
        return new Outside(trainings, affiliations, advocacy, how);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(item);
        return Collections.unmodifiableList(longer);
    }
}
