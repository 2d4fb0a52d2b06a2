package org.waymark.events.correction;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;

/**
 * Whom a correction or a refused entry is about. With a group and a person it belongs to the group's history and tells of
 * that person; at least one is given.
 */
public record Concerned(
        @Nullable PersonId personId,
        @Nullable GroupId groupId,
        @Nullable AssociationId associationId) {

    public static Concerned person(PersonId person) {
        return new Concerned(person, null, null);
    }

    /** @param person null for what is about the group alone */
    public static Concerned group(GroupId group, @Nullable PersonId person) {
        return new Concerned(person, group, null);
    }

    public static Concerned association(AssociationId association) {
        return new Concerned(null, null, association);
    }

    /** In whose history the record stands. */
    public String history() {
        return first(groupId, personId, associationId);
    }

    /** With whose key what is told in confidence is sealed, as it is in the record itself. */
    public String sealedFor() {
        return first(personId, groupId, associationId);
    }

    private static String first(@Nullable Object... ids) {
        return Stream.of(ids)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("about nobody and nothing"));
    }
}
