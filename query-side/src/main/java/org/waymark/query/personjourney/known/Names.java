package org.waymark.query.personjourney.known;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Erased;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;

/** What the groups and people a journey speaks of are called, opened for whoever reads it. */
public record Names(Map<String, Named> byId) {
    /** For a sentence about somebody of whom nothing can be read any more. */
    private static final String ERASED = "somebody erased";

    private static final int ENOUGH_OF_AN_ID = 8;

    public String of(GroupId group) {
        return of(group.toString(), "group ");
    }

    public String of(PersonId person) {
        return of(person.toString(), "person ");
    }

    /** The sheet of that day, which a correction of a mark has to name. */
    public Optional<UUID> meeting(GroupId group, LocalDate heldOn) {
        var named = byId.get(group.toString());
        return named == null ? Optional.empty() : named.meeting(heldOn);
    }

    /** The same, for where it stands by itself. */
    public Confidential called(PersonId person) {
        var named = byId.get(person.toString());
        return named != null && named.name() instanceof Erased erased ? erased : Confidential.of(of(person));
    }

    private String of(String id, String otherwise) {
        @Nullable Named named = byId.get(id);
        var name = named == null ? "" : named.name().or(ERASED);
        return name.isEmpty() ? otherwise + id.substring(0, ENOUGH_OF_AN_ID) : name;
    }
}
