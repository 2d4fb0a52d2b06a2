package org.waymark.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
    @ParameterizedTest
    @CsvSource({
        "'José  Ñandú', 'jose nandu'",
        "'Ἀθηνᾶ', 'αθηνα'",
        "'STRASSE', 'straße'",
        "'अनीता', 'अनीता'",
        "'ＡＭＩＮＡ', 'amina'",
        "'نسيم', 'نسيم'",
    })
    void names_are_compared_without_case_accents_or_extra_spaces(String name, String sought) {
        assertThat(NameWords.of(name)).isEqualTo(NameWords.of(sought));
    }

    @Test
    void vowels_that_are_marks_are_letters() {
        assertThat(NameWords.of("अनीता")).isNotEqualTo(NameWords.of("अनता"));
    }

    @Test
    void each_word_asked_for_must_begin_a_word_of_the_name() {
        var name = NameWords.of("Amara Bélanger-Okafor NY-001");

        assertThat(name.match(NameWords.of("okaf ama"))).isTrue();
        assertThat(name.match(NameWords.of("ny-001"))).isTrue();
        assertThat(name.match(NameWords.of("mara"))).isFalse();
        assertThat(name.match(NameWords.of("amara nandu"))).isFalse();
    }

    @Test
    void long_words_are_indexed_by_their_beginnings_in_whole_characters() {
        assertThat(NameWords.of("𝔄𝔟𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯𐐰𐐱𐐲").beginnings())
                .hasSize(3)
                .allSatisfy(beginning -> assertThat(beginning.codePoints())
                        .noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    }
}
