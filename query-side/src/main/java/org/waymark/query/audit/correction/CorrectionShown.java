package org.waymark.query.audit.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.Confidential;
import org.waymark.events.Personal;
import org.waymark.events.person.PersonId;
import org.waymark.query.audit.History.Entry;
import org.waymark.query.audit.PeopleNamed;
import org.waymark.query.audit.correction.CorrectionsFound.Item;

/**
 * The answer to {@link GetCorrection}.
 *
 * @param shouldSay what the record should say, and the reason in words
 * @param recorded every entry about the record, as the one who asked saw them
 * @param since those that came after that: what was asked for may be settled or wrong by now
 * @param sentence why a rule is against it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorrectionShown(
        Item request,
        @Personal Map<String, Object> shouldSay,
        List<Entry> recorded,
        List<Entry> since,
        @Nullable Confidential declinedBecause,
        @Nullable String sentence)
        implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        var entries = Stream.concat(recorded.stream(), since.stream());
        var named = Stream.concat(PeopleNamed.in(shouldSay), entries.flatMap(entry -> PeopleNamed.in(entry.content())));
        return Stream.concat(Stream.ofNullable(request.personId()), named);
    }
}
