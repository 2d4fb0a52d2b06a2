package org.waymark.query.projection.merged;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DomainEvent;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.DuplicateUnmerged;
import org.waymark.events.person.PersonEvent.MergeUndone;
import org.waymark.events.person.PersonEvent.MergedAway;

/**
 * What a person's document knows of merges. A document that knows of none has null in its place, so that an unmerge leaves
 * the very bytes that would stand there had nobody been merged.
 *
 * @param into whose record counts for this one; null when it counts itself
 * @param duplicates the records that count as this one, in the order in which they were merged
 */
public record Merges(@Nullable String into, List<String> duplicates) {
    private static final Merges NONE = new Merges(null, List.of());

    /** True for the events that {@link #after} listens to. */
    public static boolean concern(DomainEvent event) {
        return event instanceof DuplicateMerged
                || event instanceof MergedAway
                || event instanceof DuplicateUnmerged
                || event instanceof MergeUndone;
    }

    /** What is known once this has been recorded in the person's own history. */
    public static @Nullable Merges after(@Nullable Merges before, DomainEvent event) {
        var was = before == null ? NONE : before;
        return switch (event) {
            case DuplicateMerged merged ->
                new Merges(was.into, with(was.duplicates, merged.duplicateId().toString()));
            case DuplicateUnmerged unmerged ->
                new Merges(
                                was.into,
                                without(was.duplicates, unmerged.duplicateId().toString()))
                        .orNull();
            case MergedAway merged -> new Merges(merged.survivorId().toString(), was.duplicates);
            case MergeUndone undone -> new Merges(null, was.duplicates).orNull();
            default -> before;
        };
    }

    private @Nullable Merges orNull() {
        return equals(NONE) ? null : this;
    }

    private static List<String> with(List<String> all, String more) {
        var longer = new ArrayList<>(all);
        longer.add(more);
        return Collections.unmodifiableList(longer);
    }

    private static List<String> without(List<String> all, String one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }
}
