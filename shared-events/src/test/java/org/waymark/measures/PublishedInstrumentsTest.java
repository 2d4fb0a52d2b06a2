package org.waymark.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.person.Instrument;
import org.waymark.measures.catalogue.Instruments;

/** The three instruments that come with Waymark, as published. */
class PublishedInstrumentsTest {
    private static final Instruments INSTRUMENTS = Instruments.builtIn();

    /** Topp et al. 2015: raw 0 to 25, times four; 50 and less is low, 28 and less calls for a look at depression. */
    @ParameterizedTest
    @CsvSource({"0, 0, very low", "7, 28, very low", "8, 32, low", "12, 48, low", "13, 52, not low", "25, 100, not low"
    })
    void who5(int raw, int percent, String band) {
        assertScore(Instrument.WHO_5, raw, percent, band);
    }

    /** Kroenke, Spitzer and Williams 2001: both ends of each band. */
    @ParameterizedTest
    @CsvSource({
        "0, minimal",
        "4, minimal",
        "5, mild",
        "9, mild",
        "10, moderate",
        "14, moderate",
        "15, moderately severe",
        "19, moderately severe",
        "20, severe",
        "27, severe"
    })
    void phq9(int sum, String band) {
        assertScore(Instrument.PHQ_9, sum, sum, band);
    }

    /** Spitzer, Kroenke, Williams and Löwe 2006: both ends of each band. */
    @ParameterizedTest
    @CsvSource({
        "0, minimal",
        "4, minimal",
        "5, mild",
        "9, mild",
        "10, moderate",
        "14, moderate",
        "15, severe",
        "21, severe"
    })
    void gad7(int sum, String band) {
        assertScore(Instrument.GAD_7, sum, sum, band);
    }

    @Test
    void a_sheet_with_an_item_left_out_has_no_score_and_says_why() {
        for (var questionnaire : INSTRUMENTS.all()) {
            var answers = sheet(questionnaire, questionnaire.items().highestSum());
            answers.set(1, null);
            var score = questionnaire.score(answers);
            assertThat(score.value()).isNull();
            assertThat(score.band()).isNull();
            assertThat(score.why()).startsWith("1 of " + answers.size()).contains("none may be");
        }
    }

    @Test
    void any_answer_but_not_at_all_to_the_ninth_item_asks_for_safety_whatever_else_is_answered() {
        var phq9 = INSTRUMENTS.of(Instrument.PHQ_9).orElseThrow();
        for (int answer = 1; answer <= 3; answer++) {
            List<@Nullable Integer> answers = new ArrayList<>(Collections.nCopies(8, (Integer) null));
            answers.add(answer);
            assertThat(phq9.safetyAsked(answers))
                    .hasValueSatisfying(asked -> assertThat(asked.prompt()).contains("today"));
        }
        assertThat(phq9.safetyAsked(Arrays.asList(3, 3, 3, 3, 3, 3, 3, 3, 0))).isEmpty();
        assertThat(phq9.safetyAsked(Arrays.asList(3, 3, 3, 3, 3, 3, 3, 3, null)))
                .isEmpty();
    }

    @Test
    void each_says_in_english_what_it_asks_and_where_it_is_published() {
        assertThat(INSTRUMENTS.all()).hasSize(3).allSatisfy(questionnaire -> {
            assertThat(questionnaire.wording()).containsKey("en");
            assertThat(questionnaire.sources()).isNotEmpty();
            assertThat(questionnaire.rights()).contains("Free to use");
            assertThat(questionnaire.scorer()).isEqualTo("1");
        });
        var gad7 = Objects.requireNonNull(
                INSTRUMENTS.of(Instrument.GAD_7).orElseThrow().wording().get("en"));
        assertThat(gad7.answers()).as("a known misprint says 'not at all sure'").startsWith("Not at all");
    }

    private static void assertScore(Instrument instrument, int sum, int expected, String band) {
        var questionnaire = INSTRUMENTS.of(instrument).orElseThrow();
        var score = questionnaire.score(sheet(questionnaire, sum));
        assertThat(score.value()).hasToString(Integer.toString(expected));
        assertThat(score.sum()).hasToString(Integer.toString(sum));
        assertThat(score.band()).isEqualTo(band);
    }

    private static List<@Nullable Integer> sheet(Questionnaire questionnaire, int sum) {
        var answers = new ArrayList<@Nullable Integer>();
        int left = sum;
        for (int item = 0; item < questionnaire.items().count(); item++) {
            int answer = Math.min(left, questionnaire.items().highest());
            answers.add(answer);
            left -= answer;
        }
        assertThat(left).isZero();
        return answers;
    }
}
