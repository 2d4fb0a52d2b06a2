package org.waymark.query.research.anonymous;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.person.PersonId;
import org.waymark.events.research.Audience;
import org.waymark.query.research.rows.Subject;

/**
 * Rows that can stand beside every release given out before. Where fewer people than may be found by comparing have come, they
 * wait; where fewer have gone, as those who withdrew their consent, others are held back with them, always the same ones. What
 * cannot be covered so is refused.
 *
 * @param choice null when it is refused
 * @param refusal in words; null when it is not
 * @param heldBack how many are left out for this alone
 */
public record Covered(@Nullable Choice choice, @Nullable String refusal, int heldBack) {
    private static final int ROUNDS = 12;

    public static Covered of(List<Subject> people, Audience audience, List<Earlier> before) {
        var back = new HashSet<PersonId>();
        for (int round = 0; round < ROUNDS; round++) {
            var shown = people.stream()
                    .filter(person -> !back.contains(person.id()))
                    .toList();
            var choice = Choice.of(shown, audience).orElse(null);
            if (choice == null) {
                return refused(
                        ("fewer than %d people, or people who are all alike in what is sensitive, could be shown: ask"
                                        + " for more areas, or later")
                                .formatted(audience.least()));
            }
            int held = back.size();
            var refusal = cover(choice, audience, before, back);
            if (refusal != null) {
                return refused(refusal);
            }
            if (back.size() == held) {
                return new Covered(choice, null, held);
            }
        }
        return refused(
                "it cannot be made so different from what was given out before that nobody is found by comparing");
    }

    /** @return why it cannot be; null when it can, or when more people have been held back to try again */
    private static @Nullable String cover(Choice choice, Audience audience, List<Earlier> before, Set<PersonId> back) {
        for (var earlier : before) {
            int least = earlier.least(audience);
            var differing = Differing.between(earlier.choice(), choice, least);
            if (Differing.isFew(differing.come().size(), least)) {
                back.addAll(differing.come());
                return null;
            }
            if (Differing.isFew(differing.gone().size(), least)) {
                back.addAll(more(earlier, choice, least - differing.gone().size()));
                return null;
            }
            if (Differing.isFew(differing.changed(), least)) {
                return "what is known of fewer than %d people has changed since rows were given out before, and they could be"
                                .formatted(least)
                        + " found by comparing; ask again when more has been recorded";
            }
            if (!differing.togetherLarge()) {
                return "rows given out before tell other traits, and the two laid side by side would leave some people among"
                        + " fewer than %d alike; ask for the same areas, or later".formatted(least);
            }
        }
        return null;
    }

    private static List<PersonId> more(Earlier earlier, Choice choice, int missing) {
        var shown = new HashSet<PersonId>();
        choice.people().forEach(person -> shown.add(person.id()));
        return earlier.choice().people().stream()
                .map(Subject::id)
                .filter(shown::contains)
                .sorted(Comparator.comparing(earlier.order()))
                .limit(missing)
                .toList();
    }

    private static Covered refused(String why) {
        return new Covered(null, why, 0);
    }
}
