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

/** What a well-formed answer sheet of a scored instrument looks like. */
final class MeasureShape {
    private MeasureShape() {}

    static List<@Nullable Integer> answers(List<@Nullable Integer> answers, Instrument instrument) {
        if (answers.size() != instrument.items() || answers.stream().allMatch(Objects::isNull)) {
            throw Rejection.ANSWERS_INCOMPLETE.because(instrument + " has " + instrument.items()
                    + " items; send one answer for each, null for an item left out, and at least one answered");
        }
        if (answers.stream().anyMatch(answer -> answer != null && (answer < 0 || answer > instrument.highest()))) {
            throw Rejection.ANSWER_OUT_OF_RANGE.because(
                    "the answers to " + instrument + " go from 0 to " + instrument.highest() + "; check them");
        }
        return Collections.unmodifiableList(new ArrayList<>(answers));
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
