package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.Area;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;

/** What is asked and what is said: filters, the sentence, too few and nobody. */
class RetentionTest extends Followed {
    @Test
    void filters_choose_by_area_group_kind_and_the_role_held_when_the_clock_starts() {
        told.then(formed(MEHSOG, GroupKind.CARERS, "GH/Northern/Tamale"), met(MEHSOG, "2014-12-01"));
        told.then(registered(LEKU, PersonKind.PERSON_WITH_MENTAL_ILLNESS), joined(LEKU, "2014-01-01"));
        told.then(
                registered(NASIRA, PersonKind.CARER),
                joined(MEHSOG, NASIRA, "2014-01-01", GroupRole.MEMBER, null),
                new RoleTaken(MEHSOG, on("2014-06-01"), membership(NASIRA), NASIRA, GroupRole.SECRETARY));
        assertThat(people(null, null, null, null, null)).isEqualTo(2);
        assertThat(people(Area.of("GH/Northern"), null, null, null, null)).isEqualTo(1);
        assertThat(people(Area.of("GH/North"), null, null, null, null)).isZero();
        assertThat(people(null, NANYORAE, null, null, null)).isEqualTo(1);
        assertThat(people(null, null, GroupKind.CARERS, null, null)).isEqualTo(1);
        assertThat(people(null, null, null, PersonKind.CARER, null)).isEqualTo(1);
        assertThat(people(null, null, null, null, GroupRole.SECRETARY)).isZero();
        assertThat(people(null, null, null, null, GroupRole.MEMBER)).isEqualTo(2);
    }

    @Test
    void the_sentence_is_made_from_the_figures_and_says_what_they_do_not_show() {
        for (int at = 0; at < 10; at++) {
            var person = new PersonId(new UUID(6, at));
            told.then(joined(person, "2013-12-01"));
            if (at < 2) {
                told.then(left(person, "2014-02-01", ExitReason.WITHDREW));
            }
        }
        assertThat(ask().sentence())
                .isEqualTo("Of 10 people followed from joining until 2014-12-01, 2 left; still members are an estimated"
                        + " 80.0% after 6 months (40.9% to 94.6%), 80.0% after 12 months (40.9% to 94.6%). Fewer than half"
                        + " have left so far, so no median can be given. This does not show why people stay, nor that the"
                        + " group is the reason.");
    }

    @Test
    void figures_that_rest_on_fewer_than_five_people_are_marked() {
        told.then(joined(LEKU, "2013-12-01"));
        assertThat(ask().cautions()).anyMatch(caution -> caution.startsWith("Fewer than 5 people"));
        assertThat(ask().sentence()).contains("too few were followed for half a year");
    }

    @Test
    void an_empty_cohort_is_a_sentence_and_no_number() {
        var answer = ask();
        assertThat(answer.people()).isZero();
        assertThat(answer.steps()).isEmpty();
        assertThat(answer.after()).allMatch(share -> share.staying() == null);
        assertThat(answer.medianDays().days()).isNull();
        assertThat(answer.sentence())
                .isEqualTo(
                        "Nobody who was asked about had joined a group by 2014-12-01, so there is nothing to estimate.");
    }
}
