package org.waymark.command.person;

import java.util.Map;
import org.waymark.command.person.DuplicateCommand.MergeDuplicate;
import org.waymark.command.person.DuplicateCommand.TellApart;
import org.waymark.command.person.DuplicateCommand.UnmergeDuplicate;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.DuplicateUnmerged;
import org.waymark.events.person.PersonEvent.FoundDistinct;
import org.waymark.events.person.PersonEvent.MergeUndone;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonId;

/** Who was registered twice: the surviving person decides, and both histories say so in one step. */
final class Duplicates {
    private Duplicates() {}

    /** What stands in the deciding person's history, and what in the duplicate's. */
    record Both(PersonEvent own, PersonEvent others) {}

    static Both merge(MergeDuplicate command, Standing own, People people) {
        var duplicate = command.duplicateId();
        requireAnother(command.personId(), duplicate);
        if (own.sameness().duplicates().contains(duplicate)) {
            throw Rejection.ALREADY_MERGED.because(
                    "these two count as one person already; nothing is to be done, or unmerge them if that was wrong");
        }
        var other = people.standing(duplicate);
        other.requireNobodyElse();
        other.requireRegisteredBy(command.occurredOn());
        requireNoChain(other);
        requireAgreement(own, other);
        var reason = Confidential.of(command.reason());
        return new Both(
                new DuplicateMerged(command.personId(), command.occurredOn(), duplicate, reason),
                new MergedAway(duplicate, command.occurredOn(), command.personId()));
    }

    static Both unmerge(UnmergeDuplicate command, Standing own) {
        var duplicate = command.duplicateId();
        if (!own.sameness().duplicates().contains(duplicate)) {
            throw Rejection.NOT_MERGED.because(
                    "that record does not count as this person; there is nothing to unmerge, or the ids are the wrong way"
                            + " round");
        }
        var reason = Confidential.of(command.reason());
        return new Both(
                new DuplicateUnmerged(command.personId(), command.occurredOn(), duplicate, reason),
                new MergeUndone(duplicate, command.occurredOn(), command.personId()));
    }

    static FoundDistinct tellApart(TellApart command, Standing own, People people) {
        requireAnother(command.personId(), command.otherId());
        if (own.sameness().duplicates().contains(command.otherId())) {
            throw Rejection.ALREADY_MERGED.because(
                    "these two count as one person; unmerge them first if they are not one");
        }
        people.standing(command.otherId()).requireNobodyElse();
        return new FoundDistinct(
                command.personId(), command.occurredOn(), command.otherId(), Confidential.ofNullable(command.note()));
    }

    private static void requireAnother(PersonId person, PersonId other) {
        if (person.equals(other)) {
            throw Rejection.OWN_DUPLICATE.because("nobody is their own duplicate; choose the other record");
        }
    }

    /** One step must lead to whoever counts, also when two merges meet. */
    private static void requireNoChain(Standing duplicate) {
        var those = duplicate.sameness().duplicates();
        if (!those.isEmpty()) {
            throw Rejection.HAS_DUPLICATES.because(
                    "others count as that person already; merge the other way round, or unmerge those first",
                    Map.of("duplicates", those.stream().map(PersonId::toString).toList()));
        }
    }

    /** What would be so of the one and not of the other is somebody's to clear up first, not a program's to choose. */
    private static void requireAgreement(Standing one, Standing other) {
        if ((one.diedOn() == null) != (other.diedOn() == null)) {
            throw Rejection.DEATHS_DISAGREE.because(
                    "one record says that the person died and the other does not; close or reopen one of the cases first");
        }
        if (one.care().isWithdrawn() != other.care().isWithdrawn()
                || one.research().isWithdrawn() != other.research().isWithdrawn()) {
            throw Rejection.CONSENTS_DISAGREE.because(
                    "one record says that consent was withdrawn and the other does not; ask the person, and record it in"
                            + " both first");
        }
    }
}
