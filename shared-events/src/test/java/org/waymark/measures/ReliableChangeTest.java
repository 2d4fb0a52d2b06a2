package org.waymark.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.person.Instrument;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.measures.change.RelevantChange;
import org.waymark.measures.change.Reliability;
import org.waymark.measures.change.ScoreChange;
import org.waymark.measures.change.Verdict;

/** When a difference is more than measurement error. */
class ReliableChangeTest {
    /** Jacobson and Truax 1991, the worked example: SD 7.5, r .80, from 32.5 to 47.5. */
    @Test
    void the_example_of_jacobson_and_truax() {
        var marital = new Reliability(.80, 7.5, "their example");
        assertThat(marital.errorOfDifference()).isCloseTo(4.74, within(.005));
        assertThat(marital.index(new BigDecimal("15"))).isCloseTo(3.16, within(.005));
        assertThat(change("32.5", "47.5", true, marital).verdict()).isEqualTo(Verdict.RELIABLY_BETTER);
    }

    @Test
    void what_is_declared_gives_what_was_published() {
        assertThat(declared(Instrument.WHO_5).needed())
                .as("minimal detectable change of Schougaard et al. 2018")
                .isCloseTo(23.60, within(.005));
        assertThat(Math.ceil(declared(Instrument.PHQ_9).needed()))
                .as("NHS Talking Therapies manual")
                .isEqualTo(6);
        assertThat(Math.ceil(declared(Instrument.GAD_7).needed()))
                .as("NHS Talking Therapies manual")
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "PHQ_9, 17, 12, NO_RELIABLE_CHANGE", "PHQ_9, 17, 11, RELIABLY_BETTER", "PHQ_9, 11, 17, RELIABLY_WORSE",
        "GAD_7, 10, 7, NO_RELIABLE_CHANGE", "GAD_7, 10, 6, RELIABLY_BETTER", "GAD_7, 6, 10, RELIABLY_WORSE",
        "WHO_5, 40, 60, NO_RELIABLE_CHANGE", "WHO_5, 40, 64, RELIABLY_BETTER", "WHO_5, 64, 40, RELIABLY_WORSE",
        "WHO_5, 40, 40, NO_RELIABLE_CHANGE"
    })
    void better_and_worse_by_instrument(String instrument, String from, String to, Verdict expected) {
        var questionnaire = Instruments.builtIn().of(Instrument.of(instrument)).orElseThrow();
        assertThat(questionnaire
                        .change(new BigDecimal(from), new BigDecimal(to))
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void without_a_declared_reliability_nothing_is_claimed() {
        var change = ScoreChange.of(BigDecimal.ONE, BigDecimal.TEN, true, null, null);
        assertThat(change.verdict()).isEqualTo(Verdict.CANNOT_BE_SAID);
        assertThat(change.words())
                .isEqualTo("9 more: better, and whether that is more than measurement error"
                        + " cannot be said, as no reliability is declared");
    }

    @Test
    void in_words_it_is_said_what_matters_and_what_may_be_error() {
        var who5 = Instruments.builtIn().of(Instrument.WHO_5).orElseThrow();
        assertThat(who5.change(new BigDecimal(40), new BigDecimal(52)).words())
                .isEqualTo("12 more: better, enough to matter, but measurement error may explain it (23.6 needed)");
        assertThat(who5.change(new BigDecimal(40), new BigDecimal(44)).words())
                .isEqualTo("4 more: better, measurement error may explain it (23.6 needed)");
        var phq9 = Instruments.builtIn().of(Instrument.PHQ_9).orElseThrow();
        assertThat(phq9.change(new BigDecimal(17), new BigDecimal(9)).words())
                .isEqualTo("8 less: better, and more than measurement error (index -2.80)");
        assertThat(phq9.change(BigDecimal.ONE, BigDecimal.ONE).words()).isEqualTo("the same");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 3.2", "0.81, 19.53", "0.95, 0.7"})
    void it_does_not_depend_on_the_unit_and_is_the_same_both_ways(double coefficient, double deviation) {
        var plain = new Reliability(coefficient, deviation, "here");
        var times = new Reliability(coefficient, deviation * 10, "here");
        for (int points = 1; points < 40; points++) {
            var difference = BigDecimal.valueOf(points);
            assertThat(times.index(difference.multiply(BigDecimal.TEN)))
                    .isCloseTo(plain.index(difference), within(1e-12));
            assertThat(plain.index(difference.negate())).isEqualTo(-plain.index(difference));
            assertThat(Math.abs(plain.index(difference)) > 1.96).isEqualTo(points > plain.needed());
        }
    }

    private static Reliability declared(Instrument instrument) {
        return Objects.requireNonNull(
                Instruments.builtIn().of(instrument).orElseThrow().reliability());
    }

    private static ScoreChange change(String from, String to, boolean higherIsBetter, Reliability reliability) {
        return ScoreChange.of(
                new BigDecimal(from),
                new BigDecimal(to),
                higherIsBetter,
                reliability,
                new RelevantChange(BigDecimal.ONE, "here"));
    }
}
