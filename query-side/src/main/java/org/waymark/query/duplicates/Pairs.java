package org.waymark.query.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.person.PersonId;
import org.waymark.query.duplicates.Alike.Certainty;
import org.waymark.query.duplicates.Alike.Who;

/**
 * Pairs that nobody has decided on, the likeliest first.
 *
 * @param total how many there are
 * @param tooCommon how many combinations of names are so common that people were not compared by them alone
 */
public record Pairs(
        List<Pair> items,
        int total,
        int tooCommon,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        return items.stream()
                .flatMap(pair -> Stream.of(pair.one().id(), pair.other().id()));
    }

    /** Two who may be one; the first was registered earlier, as its id says. */
    public record Pair(Who one, Who other, int score, Certainty certainty, List<String> reasons) {}
}
