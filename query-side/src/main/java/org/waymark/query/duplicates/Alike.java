package org.waymark.query.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.query.duplicates.known.Features;

/** Who may be the person asked about, the likeliest first; nobody who is out of reach, merged, or told apart. */
public record Alike(List<Candidate> items) implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        return items.stream().map(item -> item.person().id());
    }

    /** How sure it is. */
    public enum Certainty {
        LIKELY,
        POSSIBLE;

        static Certainty of(Likeness likeness) {
            return likeness.score() >= Likeness.LIKELY ? LIKELY : POSSIBLE;
        }
    }

    /**
     * Somebody who may be the one.
     *
     * @param score from 0 to 100
     * @param reasons in words, those against it as well
     */
    public record Candidate(Who person, int score, Certainty certainty, List<String> reasons) {
        static Candidate of(Features one, Likeness likeness) {
            return new Candidate(Who.of(one), likeness.score(), Certainty.of(likeness), likeness.reasons());
        }
    }

    /** Enough to know somebody by. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Who(
            PersonId id,
            @Nullable Confidential name,
            @Nullable Confidential born,
            @Nullable Confidential reference,
            Set<PersonKind> kinds,
            @Nullable Area area,
            Set<GroupId> groups) {
        public static Who of(Features one) {
            var details = one.details();
            return new Who(
                    PersonId.of(one.id()),
                    details == null ? null : details.name(),
                    details == null ? null : details.born(),
                    details == null ? null : details.reference(),
                    one.kinds(),
                    one.area(),
                    one.groups());
        }
    }
}
