package org.waymark.query.grouphealth.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Training;
import org.waymark.events.person.PersonId;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.Membership;
import org.waymark.query.grouphealth.known.Outside.Trained;

/**
 * Somebody who runs the group, and whether their training is in date.
 *
 * @param latest the training that runs longest, if there was any
 * @param validUntil nothing when it does not expire or there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facilitator(
        PersonId personId,
        boolean inDate,
        @Nullable Training latest,
        @Nullable PartialDate trainedOn,
        @Nullable PartialDate validUntil) {

    static List<Facilitator> of(Group group, LocalDate on) {
        return group.rosterOn(on).stream()
                .filter(spell -> spell.roleOn(on) == GroupRole.FACILITATOR)
                .map(Membership::personId)
                .distinct()
                .map(person -> of(group, person, on))
                .toList();
    }

    private static Facilitator of(Group group, PersonId person, LocalDate on) {
        @Nullable Trained longest = null;
        for (var trained : group.outside().trainings()) {
            boolean theirs = trained.personId().equals(person)
                    && !trained.on().earliest().isAfter(on);
            if (theirs && (longest == null || !runsOut(trained).isBefore(runsOut(longest)))) {
                longest = trained;
            }
        }
        return longest == null
                ? new Facilitator(person, false, null, null, null)
                : new Facilitator(
                        person, !runsOut(longest).isBefore(on), longest.training(), longest.on(), longest.validUntil());
    }

    private static LocalDate runsOut(Trained trained) {
        return trained.validUntil() == null
                ? LocalDate.MAX
                : trained.validUntil().latest();
    }
}
