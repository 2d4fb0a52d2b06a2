package org.waymark.query.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to {@link FindPeople}; next is the cursor of the next page, null at the end. */
public record PeopleFound(
        List<PersonInList> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {}
