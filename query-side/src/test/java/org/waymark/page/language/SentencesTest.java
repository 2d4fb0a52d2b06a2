package org.waymark.page.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What happened is said in the reader's language; names and what nobody wrote a pattern for stay as they are. */
class SentencesTest {
    private final Said french;
    private final Said english;

    SentencesTest() throws IOException {
        var messages = new Messages();
        french = new Said(messages, Language.FRENCH, CalendarChoice.GREGORIAN, UnaryOperator.identity());
        english = new Said(messages, Language.ENGLISH, CalendarChoice.GREGORIAN, UnaryOperator.identity());
    }

    @Test
    void codes_and_days_are_said_and_names_are_kept() {
        assertThat(french.sentence("Setback: relapse, mild"))
                .startsWith("Rechute : ")
                .doesNotContain("relapse");
        assertThat(french.sentence("Milestone corrected to self care, reached on 2014-02"))
                .contains("février 2014")
                .doesNotContain("self care");
        assertThat(french.sentence("Cared for by Hope (parent)"))
                .contains("Hope")
                .doesNotContain("Cared");
        assertThat(french.sentence("Joined Umoja as secretary")).startsWith("Entré dans Umoja comme ");
        assertThat(french.languageOf("Joined Umoja as secretary")).isNull();
    }

    @Test
    void why_somebody_needs_a_visit_is_said_too() {
        assertThat(french.sentence(
                        "A setback (loss of work, mild) on 2026-11-02 is neither resolved nor followed by a contact."))
                .startsWith("Une rechute (")
                .contains("nov. 2026")
                .doesNotContain("loss of work");
        assertThat(french.sentence(
                        "Missed the last 3 scheduled meetings, the first on 2026-09-01; last came on 2026-08-01."))
                .contains("les 3 dernières", "1 sept. 2026", "1 août 2026");
        assertThat(french.sentence(
                        "2 sheets are outstanding; the first is of the meeting due between 2026-09-01 and 2026-09-30."))
                .startsWith("2 feuilles manquent");
        assertThat(french.sentence("The last measure is of 2026-05-01; the next is due after 180 days."))
                .contains("180 jours");
    }

    @Test
    void the_most_particular_pattern_is_taken() {
        assertThat(french.sentence("Began farming with Umoja, no income from it"))
                .contains("avec Umoja")
                .endsWith("sans revenu");
        assertThat(french.sentence("Left Umoja: withdrew")).startsWith("Sorti de Umoja");
    }

    @Test
    void what_is_not_known_stays_in_english_and_says_so() {
        for (var said : List.of("PHQ-9: 12 of 27, moderate", "Something new happened")) {
            assertThat(french.sentence(said)).isEqualTo(said);
            assertThat(french.languageOf(said)).isEqualTo("en");
        }
        assertThat(english.sentence("Setback: relapse, mild")).isEqualTo("Setback: relapse, mild");
    }
}
