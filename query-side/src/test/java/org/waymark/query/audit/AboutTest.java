package org.waymark.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.NASIRA;
import static org.waymark.query.Happening.day;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.meeting;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;
import static org.waymark.query.Happening.registered;
import static org.waymark.query.Happening.retracted;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonKind;

/** A person's history holds what is about that person, and nobody else's. */
class AboutTest {
    private final About leku = new About(LEKU);

    @Test
    void a_sheet_shows_ones_own_mark_and_neither_the_others_nor_the_note() {
        var sheet = met(NANYORAE, "2014-01-15", Map.of(LEKU, Mark.PRESENT, NASIRA, Mark.ABSENT), "Nasira is ill");
        assertThat(leku.of(sheet)).isInstanceOfSatisfying(MeetingRecorded.class, shown -> {
            assertThat(shown.marks()).isEqualTo(Map.of(LEKU, Mark.PRESENT));
            assertThat(shown.note()).isNull();
            assertThat(shown.heldOn()).isEqualTo("2014-01-15");
        });
    }

    @Test
    void a_sheet_taken_back_shows_neither_who_else_was_on_it_nor_a_reason_that_may_name_them() {
        var both = retracted(NANYORAE, "2014-01-15", true, LEKU, NASIRA);
        assertThat(leku.of(both)).isInstanceOfSatisfying(MeetingRetracted.class, shown -> {
            assertThat(shown.people()).isEqualTo(Set.of(LEKU));
            assertThat(shown.reason()).isEqualTo(Confidential.of(""));
            assertThat(shown.heldOn()).isEqualTo("2014-01-15");
        });
        assertThat(leku.of(retracted(NANYORAE, "2014-01-15", true, NASIRA))).isNull();
        assertThat(leku.of(retracted(NANYORAE, "2014-01-15", false))).isNull();
    }

    @Test
    void a_sheet_without_the_person_is_not_in_the_history() {
        assertThat(leku.of(met(NANYORAE, "2014-01-15", Map.of(NASIRA, Mark.ABSENT), null)))
                .isNull();
    }

    @Test
    void what_happens_to_the_person_in_a_group_is_in_the_history_and_what_happens_to_others_is_not() {
        var own = joined(NANYORAE, LEKU, "2014-01-01", GroupRole.MEMBER);
        assertThat(leku.of(own)).isEqualTo(own);
        assertThat(leku.of(joined(NANYORAE, NASIRA, "2014-01-01", GroupRole.MEMBER)))
                .isNull();
        var corrected = new AttendanceCorrected(
                NANYORAE,
                on("2014-02-01"),
                meeting(NANYORAE, "2014-01-15"),
                day("2014-01-15"),
                NASIRA,
                Mark.ABSENT,
                Mark.PRESENT,
                Confidential.of("was late"));
        assertThat(leku.of(corrected)).isNull();
        assertThat(new About(NASIRA).of(corrected)).isEqualTo(corrected);
    }

    @Test
    void being_somebodys_carer_is_in_both_histories() {
        var linked = new CarerLinked(LEKU, on("2014-01-01"), NASIRA, CareRelation.PARENT);
        assertThat(leku.of(linked)).isEqualTo(linked);
        assertThat(new About(NASIRA).of(linked)).isEqualTo(linked);
    }

    @Test
    void another_persons_case_stays_out() {
        assertThat(leku.of(registered(NASIRA, PersonKind.CARER, "KE/Laikipia"))).isNull();
    }
}
