package org.waymark.query.research.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.person.PersonId;
import org.waymark.events.research.Audience;
import org.waymark.query.research.rows.Subject;
import org.waymark.query.research.rows.Subject.Outcome;
import org.waymark.query.research.rows.Subject.Traits;

class ChoiceTest {
    private static final Audience FIVE = Audience.UNDER_AGREEMENT;

    private final List<Subject> people = new ArrayList<>();

    @Test
    void traits_that_enough_share_are_told_as_they_are() {
        some(6, "FEMALE", 30, "GH/Northern/Tamale");
        some(6, "MALE", 50, "GH/Volta/Ho");
        var choice = choice();
        assertThat(choice.levels().each()).containsOnly(0);
        assertThat(choice.people()).hasSize(12);
        assertThat(choice.loss()).isZero();
    }

    @Test
    void a_few_who_are_like_nobody_are_left_out_before_all_are_told_coarsely() {
        some(60, "FEMALE", 30, "GH/Northern/Tamale");
        some(2, "MALE", 77, "GH/Volta/Ho");
        var choice = choice();
        assertThat(choice.people()).hasSize(60);
        assertThat(choice.leftOut()).isEqualTo(2);
        assertThat(choice.levels().each()).containsOnly(0);
    }

    @Test
    void more_than_a_few_make_traits_coarser_by_as_little_as_it_takes() {
        some(6, "FEMALE", 30, "GH/Northern/Tamale");
        some(4, "FEMALE", 36, "GH/Northern/Tamale");
        some(6, "FEMALE", 52, "GH/Northern/Tamale");
        var choice = choice();
        assertThat(choice.people()).hasSize(16);
        assertThat(choice.levels().of(Quasi.AGE)).isEqualTo(1);
        assertThat(choice.levels().of(Quasi.AREA)).isZero();
    }

    @Test
    void a_class_in_which_all_fared_alike_is_not_shown() {
        some(40, "FEMALE", 30, "GH/Northern/Tamale");
        for (int number = 0; number < 5; number++) {
            people.add(person("MALE", 30, "GH/Northern/Tamale", Outcome.LEFT, false));
        }
        var choice = choice();
        boolean menAlone =
                choice.people().stream().anyMatch(one -> one.traits().sex().equals("MALE"))
                        && choice.levels().of(Quasi.SEX) == 0;
        assertThat(menAlone).isFalse();
    }

    @Test
    void all_alike_in_what_is_sensitive_or_too_few_are_no_release() {
        for (int number = 0; number < 20; number++) {
            people.add(person("MALE", 30, "GH/Northern/Tamale", Outcome.LEFT, false));
        }
        assertThat(Choice.of(people, FIVE)).isEmpty();
        people.clear();
        some(4, "FEMALE", 30, "GH/Northern/Tamale");
        assertThat(Choice.of(people, FIVE)).isEmpty();
        assertThat(Choice.of(List.of(), FIVE)).isEmpty();
    }

    @Test
    void two_cuts_that_tell_other_traits_are_not_given_beside_each_other() {
        some(5, "FEMALE", 30, "GH/Northern/Tamale");
        some(5, "MALE", 30, "GH/Volta/Ho");
        some(5, "FEMALE", 30, "GH/Volta/Ho");
        some(4, "MALE", 30, "GH/Northern/Tamale");
        var bySex = cut(List.of(0, 3, 1, 3, 1));
        var byArea = cut(List.of(1, 3, 1, 0, 1));
        assertThat(Differing.between(bySex, byArea, 5).togetherLarge()).isFalse();
        assertThat(Differing.between(bySex, bySex, 5).togetherLarge()).isTrue();
    }

    @Test
    void rare_codes_are_told_as_one_and_none_of_them_is_found_by_subtracting() {
        some(30, "FEMALE", 30, "GH/Northern/Tamale");
        some(7, "MALE", 30, "GH/Northern/Tamale");
        some(1, "OTHER", 30, "GH/Northern/Tamale");
        var pooled = Pooled.of(people, 5, person -> Stream.of(person.traits().sex()));
        assertThat(pooled.say("FEMALE")).isEqualTo("FEMALE");
        assertThat(pooled.say("OTHER")).isEqualTo(Pooled.POOLED);
        assertThat(pooled.say("MALE")).isEqualTo(Pooled.POOLED);
        assertThat(pooled.say(null)).isNull();
    }

    private Choice cut(List<Integer> levels) {
        return new Choice(new Levels(levels), people, 0, new Classes(people, new Levels(levels)));
    }

    private Choice choice() {
        return Choice.of(people, FIVE).orElseThrow();
    }

    /** Every second one left, every second one recovered. */
    private void some(int number, String sex, @Nullable Integer age, String area) {
        for (int one = 0; one < number; one++) {
            people.add(person(sex, age, area, one % 2 == 0 ? Outcome.MEMBER : Outcome.LEFT, one % 2 == 0));
        }
    }

    private Subject person(String sex, @Nullable Integer age, String area, Outcome outcome, boolean recovered) {
        return new Subject(
                new PersonId(new UUID(8, people.size())),
                new Traits(sex, age, "CARER", area, "MIXED"),
                outcome,
                recovered,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
