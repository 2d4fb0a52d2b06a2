package org.waymark.query.personjourney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.met;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.personjourney.EveryEvent.AMARA;
import static org.waymark.query.personjourney.EveryEvent.BINTU;
import static org.waymark.query.personjourney.EveryEvent.CHIDI;
import static org.waymark.query.personjourney.EveryEvent.GROUP;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonId;
import org.waymark.query.Told;

/** The sheets of meetings as one person's journey tells them. */
class SheetsInAJourneyTest extends AmarasJourney {
    @Test
    void a_sheet_fans_out_to_everybody_it_names_and_a_correction_changes_one_mark() {
        told.then(met(GROUP, 1, "2014-02-05", Map.of(AMARA, Mark.ABSENT, BINTU, Mark.PRESENT)));
        told.then(EveryEvent.ofTheGroup().get(3));
        assertThat(timeline())
                .extracting(entry -> entry.text() + " / " + entry.standing())
                .containsExactly(
                        "Was at the meeting of Nanyorae / CORRECTED",
                        "Register of 2014-02-05 corrected: absent to present / STANDS");
        assertThat(timeline().getFirst().ids())
                .containsEntry("meeting", id(4_001).toString())
                .containsKey("group");
        assertThat(told.document(BINTU.toString()).attendance()).hasSize(1);
        assertThat(told.document(CHIDI.toString()).attendance()).isEmpty();
    }

    @Test
    void a_sheet_taken_back_is_no_mark_on_any_day_and_its_corrections_do_not_stand() {
        told.then(met(GROUP, 1, "2014-02-05", Map.of(AMARA, Mark.ABSENT, BINTU, Mark.PRESENT)));
        told.then(EveryEvent.ofTheGroup().get(3));
        assertThat(timeline(LocalDate.parse("2014-02-06"))).hasSize(1);
        told.then(retracted(AMARA, BINTU));
        assertThat(timeline(LocalDate.parse("2014-02-06"))).isEmpty();
        assertThat(timeline())
                .extracting(entry -> entry.text() + " / " + entry.standing())
                .containsExactly(
                        "Register of 2014-02-05 corrected: absent to present / RETRACTED",
                        "Register of Nanyorae for 2014-02-05 taken back / STANDS");
        told.then(met(GROUP, 2, "2014-02-05", Map.of(AMARA, Mark.PRESENT)));
        assertThat(timeline(LocalDate.parse("2014-03-01")))
                .extracting(entry -> entry.text() + " / " + entry.standing())
                .contains("Was at the meeting of Nanyorae / STANDS");
        assertThat(told.document(BINTU.toString())
                        .attendance()
                        .getFirst()
                        .marks()
                        .marks())
                .isEmpty();
    }

    @Test
    void who_else_was_on_a_sheet_taken_back_is_in_nobodys_journey() {
        told.then(met(GROUP, 1, "2014-02-05", Map.of(AMARA, Mark.ABSENT, BINTU, Mark.PRESENT)));
        told.then(retracted(AMARA, BINTU));
        assertThat(told.document(AMARA.toString()).toString())
                .contains(AMARA.toString(), "MeetingRetracted")
                .doesNotContain(BINTU.toString(), "Bintu came");
    }

    @Test
    void a_sheet_taken_back_has_no_id_any_more_until_another_takes_its_place() {
        var names =
                Told.to(new NamesFold(), met(GROUP, 1, "2014-02-05", Map.of()), met(GROUP, 3, "2014-03-05", Map.of()));
        names.then(retracted());
        var named = names.document(GROUP.toString());
        assertThat(named.meeting(LocalDate.parse("2014-02-05"))).isEmpty();
        assertThat(named.meeting(LocalDate.parse("2014-03-05"))).contains(id(4_003));
        names.then(met(GROUP, 2, "2014-02-05", Map.of()));
        assertThat(names.document(GROUP.toString()).meeting(LocalDate.parse("2014-02-05")))
                .contains(id(4_002));
    }

    private static GroupEvent.MeetingRetracted retracted(PersonId... people) {
        return new GroupEvent.MeetingRetracted(
                GROUP,
                on("2015-05-01"),
                id(4_001),
                LocalDate.parse("2014-02-05"),
                true,
                Set.of(people),
                Confidential.of("Bintu came another day"));
    }

    @Test
    void last_months_sheet_goes_to_its_day() {
        told.then(met(GROUP, 2, "2014-03-05", Map.of(AMARA, Mark.PRESENT)));
        told.then(met(GROUP, 1, "2014-02-05", Map.of(AMARA, Mark.EXCUSED)));
        told.then(met(GROUP, 3, "2014-04-05", Map.of(AMARA, Mark.NOT_MARKED)));
        var marks =
                told.document(AMARA.toString()).attendance().getFirst().marks().marks();
        assertThat(marks)
                .extracting(mark -> mark.heldOn() + " " + mark.mark())
                .containsExactly("2014-02-05 EXCUSED", "2014-03-05 PRESENT", "2014-04-05 NOT_MARKED");
        assertThat(marks.get(1).recordedAt()).isEqualTo("2026-01-01T00:00:01Z");
    }

    @Test
    void ten_years_of_marks_are_one_short_text() {
        for (int month = 0; month < 120; month++) {
            var day = LocalDate.parse("2014-01-05").plusMonths(month).toString();
            told.then(met(GROUP, month, day, Map.of(AMARA, Mark.PRESENT)));
        }
        assertThat(told.document(AMARA.toString())
                        .attendance()
                        .getFirst()
                        .marks()
                        .text())
                .hasSize(120 * 12);
    }
}
