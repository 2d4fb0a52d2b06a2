package org.waymark.query.personjourney;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.events.person.Instrument;
import org.waymark.measures.Questionnaire;
import org.waymark.measures.Wording;
import org.waymark.page.language.Language;

/**
 * An instrument as a page asks it.
 *
 * @param language of the wording: the reader's own where it is given, else English
 * @param lowest what the first of the answers counts
 */
record Asked(Instrument instrument, String language, Wording wording, int lowest) {
    /** Those whose wording is given in a language that can be shown. */
    static List<Asked> of(Collection<Questionnaire> all, Language reader) {
        return all.stream().flatMap(one -> of(one, reader)).toList();
    }

    private static Stream<Asked> of(Questionnaire one, Language reader) {
        return Stream.of(reader.tag(), Language.ENGLISH.tag())
                .filter(one.wording()::containsKey)
                .limit(1)
                .map(tag -> new Asked(
                        one.instrument(),
                        tag,
                        Objects.requireNonNull(one.wording().get(tag)),
                        one.items().lowest()));
    }
}
