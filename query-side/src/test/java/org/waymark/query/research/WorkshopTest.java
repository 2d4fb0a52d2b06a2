package org.waymark.query.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.events.person.PersonId;
import org.waymark.events.research.Audience;
import org.waymark.events.research.ReleaseEvent.ReleaseRequested;
import org.waymark.query.research.Workshop.Outcome;
import org.waymark.query.research.files.Pseudonyms;

/** Events in, files out. */
class WorkshopTest {
    private static final int PEOPLE = 240;
    private static final List<String> TRAITS = List.of("sex", "age_band", "role", "area", "group_kind");

    private final Village village = new Village(2014, PEOPLE);

    @Test
    void nobody_is_among_fewer_alike_than_the_audience_asks_for() {
        for (var audience : Audience.values()) {
            var people = ReleasedFiles.of(make(village.asked(audience))).rows("people");
            var classes = new HashMap<List<String>, Integer>();
            people.forEach(row -> classes.merge(TRAITS.stream().map(row::get).toList(), 1, Integer::sum));
            assertThat(people.size()).isGreaterThan(PEOPLE * 9 / 10);
            assertThat(classes.values()).allMatch(size -> size >= audience.least());
            assertThat(classes).hasSizeGreaterThan(1);
        }
    }

    @Test
    void days_are_offsets_and_coarse_and_attendance_is_told_by_meeting() {
        var files = ReleasedFiles.of(make(village.asked(Audience.UNDER_AGREEMENT)));
        assertThat(files.rows("memberships"))
                .allSatisfy(row -> assertThat(row.get("joined_day")).isEqualTo("0"))
                .allSatisfy(row -> assertThat(number(row, "left_day") % 7).isZero());
        assertThat(files.rows("milestones"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(number(row, "day") % 7).isZero());
        var attendance = files.rows("attendance");
        assertThat(attendance).isNotEmpty();
        assertThat(attendance.stream().map(row -> row.get("mark")).distinct()).containsOnly("PRESENT", "ABSENT");
        assertThat(attendance)
                .allSatisfy(row -> assertThat(number(row, "meeting")).isBetween(1, 12));
        files.files()
                .forEach((name, bytes) -> assertThat(files.text(name)).as(name).doesNotContain("2013-", "2014-"));
    }

    @Test
    void it_is_the_same_to_the_byte_whenever_it_is_made() {
        var asked = village.asked(Audience.UNDER_AGREEMENT);
        var first = ReleasedFiles.of(make(asked));
        village.grows();
        village.recovers(village.people.get(3), LocalDate.of(2015, 6, 1));
        var later = ReleasedFiles.of(make(asked));
        assertThat(later.files().keySet()).isEqualTo(first.files().keySet());
        first.files()
                .forEach((name, bytes) -> assertThat(later.bytes(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void pseudonyms_are_of_one_release_alone() {
        var one = ReleasedFiles.of(make(village.asked(Audience.UNDER_AGREEMENT)));
        var other = ReleasedFiles.of(make(village.asked(Audience.UNDER_AGREEMENT)));
        var names = new HashSet<>(column(one, "people", "person"));
        assertThat(names).doesNotContainAnyElementsOf(column(other, "people", "person"));
        assertThat(names).containsAll(column(one, "attendance", "person"));
    }

    @Test
    void whoever_withdrew_or_was_erased_ends_every_release_they_are_in() {
        var asked = village.asked(Audience.UNDER_AGREEMENT);
        assertThat(make(asked).release()).isNotNull();
        village.withdraws(shown(asked).getFirst());
        assertThat(code(make(asked))).isEqualTo("RELEASE_OUTDATED");

        var again = village.asked(Audience.UNDER_AGREEMENT);
        assertThat(make(again).release()).isNotNull();
        village.erased(shown(again).getLast());
        var refused = make(again);
        assertThat(code(refused)).isEqualTo("RELEASE_OUTDATED");
        assertThat(String.valueOf(refused.refusal())).contains("cannot be made again as they were");
    }

    @Test
    void those_who_came_since_wait_until_they_are_enough() {
        var late = shown(village.asked(Audience.UNDER_AGREEMENT)).subList(0, 5);
        late.forEach(village::withdraws);
        var before = village.asked(Audience.UNDER_AGREEMENT);
        int shown = shown(before).size();
        for (var person : late.subList(0, 4)) {
            village.consents(person, "2016-02-01");
            var files = ReleasedFiles.of(make(village.asked(Audience.UNDER_AGREEMENT), before));
            assertThat(files.rows("people")).hasSize(shown);
        }
        village.consents(late.getLast(), "2016-02-01");
        var files = ReleasedFiles.of(make(village.asked(Audience.UNDER_AGREEMENT), before));
        assertThat(files.rows("people")).hasSize(shown + 5);
    }

    @Test
    void one_who_is_gone_is_hidden_among_others_held_back_who_are_always_the_same() {
        var first = village.asked(Audience.UNDER_AGREEMENT);
        var all = shown(first);
        village.withdraws(all.getFirst());
        var second = village.asked(Audience.UNDER_AGREEMENT);
        var fewer = ReleasedFiles.of(make(second, first)).rows("people");
        assertThat(all.size() - fewer.size()).isGreaterThanOrEqualTo(Audience.UNDER_AGREEMENT.least());
        var third = ReleasedFiles.of(make(village.asked(Audience.UNDER_AGREEMENT), first, second));
        assertThat(third.rows("people")).hasSameSizeAs(fewer);
    }

    @Test
    void a_change_to_few_people_between_two_cuts_is_refused() {
        var first = village.asked(Audience.UNDER_AGREEMENT);
        var all = shown(first);
        for (var person : all.subList(0, 4)) {
            village.works(person);
            var outcome = make(village.asked(Audience.UNDER_AGREEMENT), first);
            assertThat(code(outcome)).isEqualTo("RELEASE_NOT_ANONYMOUS");
            assertThat(String.valueOf(outcome.refusal())).contains("changed since");
        }
        village.works(all.get(4));
        assertThat(code(make(village.asked(Audience.UNDER_AGREEMENT), first))).isEqualTo("released");
    }

    @Test
    void too_few_people_are_not_released_at_all() {
        var hamlet = new Village(7, 12);
        for (int one = 0; one < 8; one++) {
            hamlet.withdraws(hamlet.people.get(one));
        }
        var outcome = hamlet.workshop.make(hamlet.asked(Audience.UNDER_AGREEMENT), List.of());
        assertThat(code(outcome)).isEqualTo("RELEASE_NOT_ANONYMOUS");
    }

    @Test
    void the_manifest_has_the_digest_of_every_file_and_names_the_position() {
        var asked = village.asked(Audience.PUBLIC);
        var outcome = make(asked);
        var files = ReleasedFiles.of(outcome);
        var manifest = files.text("manifest.json");
        assertThat(manifest).contains("\"position\" : " + asked.position(), "\"audience\" : \"PUBLIC\"");
        files.files().keySet().stream()
                .filter(name -> !name.equals("manifest.json"))
                .forEach(name -> assertThat(manifest).contains("\"" + name + "\""));
        assertThat(ReleasedFiles.release(outcome).digest()).matches("[0-9a-f]{64}");
    }

    /** Whoever has rows in it, which only somebody who knows its secret can tell. */
    private List<PersonId> shown(ReleaseRequested release) {
        var names = column(ReleasedFiles.of(make(release)), "people", "person");
        var pseudonyms = new Pseudonyms(release.secret().or(""));
        return village.people.stream()
                .filter(person -> names.contains(pseudonyms.of(person)))
                .toList();
    }

    private Outcome make(ReleaseRequested asked, ReleaseRequested... before) {
        return village.workshop.make(asked, List.of(before));
    }

    private static String code(Outcome outcome) {
        var refusal = outcome.refusal();
        return refusal == null ? "released" : refusal.code();
    }

    private static Set<String> column(ReleasedFiles files, String table, String name) {
        var values = new HashSet<String>();
        files.rows(table).forEach(row -> values.add(row.getOrDefault(name, "")));
        return values;
    }

    private static int number(Map<String, String> row, String name) {
        var text = row.getOrDefault(name, "");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
