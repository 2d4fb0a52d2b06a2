package org.waymark.ops.register.kind;

import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.register.mapping.Cells;

/**
 * Which person a row means; who is not registered is noted in the row's problems.
 *
 * @param known whether a person is registered
 */
public record Registered(Ids ids, Predicate<UUID> known) {
    /** By the field {@code person}; null when nobody is named, or nobody is registered so. */
    public @Nullable UUID person(Cells cells) {
        var reference = cells.needed("person");
        if (reference == null) {
            return null;
        }
        var person = ids.person(reference);
        if (!known.test(person)) {
            cells.problem(
                    "person",
                    "PERSON_UNKNOWN",
                    "nobody is registered as " + reference
                            + "; take the register of people first, or correct the number");
        }
        return person;
    }
}
