package org.waymark.query.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.MEHSOG;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.NASIRA;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.membership;
import static org.waymark.query.Happening.on;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.AdvocacyRecorded;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PhaseChanged;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;
import org.waymark.query.programme.known.GroupCount;
import org.waymark.query.programme.known.GroupCount.Member;

/** Events in, the numbers about groups and who joined and left them out. */
class GroupsCountedTest extends TwoGroupsCounted {
    @Test
    void groups_are_counted_by_the_phase_of_the_last_day() {
        told.then(new PhaseChanged(NANYORAE, on("2014-01-01"), GroupPhase.INDEPENDENT));
        told.then(new GroupDissolved(MEHSOG, on("2014-06-01"), DissolutionReason.MERGED));
        var before = report("2013-01-01", "2013-12-31").groups();
        assertThat(before.total()).isEqualTo(2);
        assertThat(before.byPhase()).isEqualTo(Map.of(GroupPhase.FORMING, 2));
        var after = report("2014-01-01", "2014-06-30").groups();
        assertThat(after.total()).isEqualTo(1);
        assertThat(after.byPhase()).isEqualTo(Map.of(GroupPhase.INDEPENDENT, 1, GroupPhase.DISSOLVED, 1));
        assertThat(after.byKind()).isEqualTo(Map.of(GroupKind.MIXED, 1));
    }

    @Test
    void a_group_formed_in_error_was_never_there() {
        told.then(new GroupDissolved(MEHSOG, on("2014-06-01"), DissolutionReason.FORMED_IN_ERROR));
        assertThat(report("2013-01-01", "2013-12-31").groups().total()).isEqualTo(1);
        assertThat(report("2014-01-01", "2014-12-31").flow().joined()).isZero();
    }

    @Test
    void joiners_and_leavers_are_those_of_the_period() {
        told.then(left(NANYORAE, LEKU, "2014-03-31", ExitReason.MOVED_AWAY));
        var flow = report("2014-02-01", "2014-03-31").flow();
        assertThat(flow.joined()).isEqualTo(1);
        assertThat(flow.leftByReason()).isEqualTo(Map.of(ExitReason.MOVED_AWAY, 1));
        assertThat(report("2014-02-02", "2014-03-30").flow().joined()).isZero();
        assertThat(report("2014-02-02", "2014-03-30").flow().left()).isZero();
    }

    @Test
    void corrected_dates_count_and_enrolments_in_error_do_not() {
        told.then(new MembershipDatesCorrected(
                MEHSOG,
                on("2014-05-01"),
                membership(MEHSOG, NASIRA),
                NASIRA,
                on("2014-04-01"),
                null,
                Confidential.of("as the register says")));
        assertThat(report("2014-02-01", "2014-02-28").flow().joined()).isZero();
        assertThat(report("2014-04-01", "2014-04-30").flow().joined()).isEqualTo(1);
        told.then(left(MEHSOG, NASIRA, "2014-05-01", ExitReason.ENROLLED_IN_ERROR));
        assertThat(report("2014-04-01", "2014-04-30").flow().joined()).isZero();
    }

    @Test
    void those_who_were_members_when_a_group_was_dissolved_left_with_it() {
        told.then(new GroupDissolved(MEHSOG, on("2014-06-01"), DissolutionReason.MEMBERS_LEFT));
        assertThat(report("2014-06-01", "2014-06-30").flow().leftByReason())
                .isEqualTo(Map.of(ExitReason.GROUP_DISSOLVED, 1));
    }

    @Test
    void advocacy_is_counted_by_kind_with_those_it_reached() {
        told.then(new AdvocacyRecorded(NANYORAE, on("2014-02-03"), new UUID(2, 5), AdvocacyKind.MEDIA, 40, null));
        var flow = report("2014-02-01", "2014-02-28").flow();
        assertThat(flow.advocacy()).isEqualTo(Map.of(AdvocacyKind.MEDIA, 1));
        assertThat(flow.reachedByAdvocacy()).isEqualTo(40);
        assertThat(report("2014-03-01", "2014-03-31").flow().advocacy()).isEmpty();
    }

    @Test
    void that_somebody_else_has_two_records_makes_no_one_spell_of_two_that_meet() {
        var again = new PersonId(new UUID(8, 3));
        told.then(
                left(NANYORAE, LEKU, "2014-06-10", ExitReason.MOVED_AWAY),
                new PersonJoinedGroup(
                        NANYORAE, on("2014-06"), new MembershipId(new UUID(8, 4)), LEKU, GroupRole.MEMBER, null),
                joined(NANYORAE, NASIRA, "2014-01-01", GroupRole.MEMBER),
                joined(NANYORAE, again, "2014-02-01", GroupRole.MEMBER));
        var counted = told.documents().stream()
                .filter(GroupCount.class::isInstance)
                .map(GroupCount.class::cast)
                .filter(group -> group.id().equals(NANYORAE.toString()))
                .findFirst()
                .orElseThrow()
                .counting(id -> id.equals(again.toString()) ? NASIRA.toString() : id);
        assertThat(counted.members()).extracting(Member::person).containsExactlyInAnyOrder(LEKU, LEKU, NASIRA);
    }
}
