package org.waymark.query.projection;

/** Where a feature gets the documents of its fold from. */
public interface ReadModels {
    /** The documents as the newest finished build of the fold left them; live ones follow the events. */
    <S> Documents<S> of(Fold<S> fold);
}
