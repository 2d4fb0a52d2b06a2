package org.waymark.query.audit.clash;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.Confidential;
import org.waymark.events.Personal;
import org.waymark.events.correction.AsideReason;
import org.waymark.events.person.PersonId;
import org.waymark.query.audit.PeopleNamed;
import org.waymark.query.audit.clash.ClashesFound.Item;

/**
 * The answer to {@link GetClash}.
 *
 * @param says the entry's fields, by the names that a mended one is sent with
 * @param asideBecause why it was set aside
 * @param version where the history stands now that it would be recorded in, to be sent along with it; nothing when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClashShown(
        Item clash,
        @Personal Map<String, Object> says,
        @Nullable AsideReason asideBecause,
        @Nullable Confidential note,
        @Nullable Long version)
        implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        return Stream.concat(Stream.ofNullable(clash.personId()), PeopleNamed.in(says));
    }
}
