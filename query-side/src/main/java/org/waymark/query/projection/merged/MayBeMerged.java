package org.waymark.query.projection.merged;

import org.jspecify.annotations.Nullable;

/**
 * A person's document that may be one of several about the same person.
 *
 * @param <S> the document itself
 */
public interface MayBeMerged<S> {
    /** The search field of those that are; others do not have it. */
    String MERGED = "merged";

    /** The person's id, as the document was begun with it. */
    String person();

    /** Null when nothing was merged. */
    @Nullable Merges merges();

    /** This one, knowing also what another record of the same person knows; who they are is for this one to say. */
    S and(S other);
}
