package org.waymark.command.care;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.Rejection;
import org.waymark.events.person.Instrument;
import org.waymark.measures.Questionnaire;
import org.waymark.measures.catalogue.Instruments;

/** What a well-formed answer sheet of a scored instrument looks like. */
final class MeasureShape {
    private static final int MOST = 200;

    private MeasureShape() {}

    static List<@Nullable Integer> some(List<@Nullable Integer> answers) {
        if (answers.size() > MOST || answers.stream().allMatch(Objects::isNull)) {
            throw Rejection.ANSWERS_INCOMPLETE.because(
                    "send one answer for each item, null for an item left out, and at least one answered");
        }
        return Collections.unmodifiableList(new ArrayList<>(answers));
    }

    static Questionnaire known(Instrument instrument, Instruments instruments) {
        return instruments
                .of(instrument)
                .orElseThrow(() -> Rejection.UNKNOWN_INSTRUMENT.because(
                        "no such instrument is declared here; GET /api/instruments lists those that are"));
    }

    static void require(List<@Nullable Integer> answers, Questionnaire instrument) {
        var items = instrument.items();
        if (answers.size() != items.count()) {
            throw Rejection.ANSWERS_INCOMPLETE.because(
                    "%s has %d items; send one answer for each, null for an item left out, and at least one answered"
                            .formatted(instrument.instrument(), items.count()));
        }
        if (!items.fit(answers)) {
            throw Rejection.ANSWER_OUT_OF_RANGE.because("the answers to %s go from %d to %d; check them"
                    .formatted(instrument.instrument(), items.lowest(), items.highest()));
        }
    }

    static String languageTag(String language) {
        try {
            var locale = new Locale.Builder().setLanguageTag(language).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException unknown) {
            // said below, without repeating what was sent
        }
        throw Rejection.UNKNOWN_LANGUAGE.because("write the language as a tag like en, sw or fr-CH");
    }
}
