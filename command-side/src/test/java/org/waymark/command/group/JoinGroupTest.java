package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.group.Gathering.AMINA;
import static org.waymark.command.group.Gathering.BARAKA;
import static org.waymark.command.group.Gathering.FIRST;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.SECOND;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.joined;
import static org.waymark.command.group.Gathering.left;
import static org.waymark.command.group.Gathering.on;
import static org.waymark.command.group.Gathering.registered;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.MembershipCommand.JoinGroup;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;

class JoinGroupTest {

    @Test
    void a_person_joins() {
        Gathering.formed().accepts(join(FIRST, AMINA, "2014-03-01"), joined(FIRST, AMINA, "2014-03-01"));
    }

    @Test
    void a_person_who_left_comes_back_for_a_second_spell_even_on_the_same_day() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), left(FIRST, AMINA, "2015-06-10", ExitReason.MOVED_AWAY))
                .accepts(join(SECOND, AMINA, "2015-06-10"), joined(SECOND, AMINA, "2015-06-10"));
    }

    @Test
    void a_person_who_is_in_the_group_does_not_join_again() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"))
                .refuses(
                        join(SECOND, AMINA, "2015-03-01"),
                        Rejection.ALREADY_A_MEMBER,
                        Map.of("membershipId", FIRST.toString()));
    }

    @Test
    void a_spell_cannot_begin_within_one_that_is_over() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), left(FIRST, AMINA, "2015-06-10", ExitReason.MOVED_AWAY))
                .refuses(join(SECOND, AMINA, "2015-06-09"), Rejection.ALREADY_A_MEMBER);
    }

    @Test
    void an_earlier_spell_without_its_end_is_refused() {
        Gathering.formed(joined(FIRST, AMINA, "2018-03-01"))
                .refuses(join(SECOND, AMINA, "2014-03-01"), Rejection.ALREADY_A_MEMBER);
    }

    @Test
    void a_membership_id_is_used_once() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"))
                .refuses(join(FIRST, BARAKA, "2014-03-01"), Rejection.ID_TAKEN);
    }

    @Test
    void somebody_who_is_not_registered_cannot_join() {
        Gathering.formed().withPeople().refuses(join(FIRST, AMINA, "2014-03-01"), Rejection.PERSON_NOT_FOUND);
    }

    @Test
    void nobody_joins_before_they_were_registered() {
        Gathering.formed()
                .withPeople(new PersonRegistered(
                        AMINA,
                        on("2015-01-01"),
                        Set.of(PersonKind.CARER),
                        Area.of("KE"),
                        registered(AMINA, PersonKind.CARER).details()))
                .refuses(join(FIRST, AMINA, "2014-03-01"), Rejection.BEFORE_REGISTRATION);
    }

    @Test
    void nobody_joins_after_their_death() {
        closed(ClosingReason.DIED).refuses(join(FIRST, AMINA, "2016-03-01"), Rejection.AFTER_DEATH);
    }

    @Test
    void a_late_entry_from_before_a_death_is_kept() {
        closed(ClosingReason.DIED).accepts(join(FIRST, AMINA, "2014-03-01"), joined(FIRST, AMINA, "2014-03-01"));
    }

    @Test
    void nobody_joins_once_their_case_is_closed() {
        closed(ClosingReason.MOVED_AWAY).refuses(join(FIRST, AMINA, "2016-03-01"), Rejection.CASE_CLOSED);
    }

    @Test
    void withdrawn_consent_wins_over_an_entry_made_before_it() {
        Gathering.formed()
                .withPeople(
                        registered(AMINA, PersonKind.CARER),
                        new ConsentWithdrawn(AMINA, on("2015-01-01"), ConsentPurpose.CARE))
                .refuses(join(FIRST, AMINA, "2014-03-01"), Rejection.CONSENT_WITHDRAWN);
    }

    @Test
    void a_carers_group_is_for_carers() {
        Gathering.formed(GroupKind.CARERS).refuses(join(FIRST, AMINA, "2014-03-01"), Rejection.GROUP_IS_FOR_OTHERS);
        Gathering.formed(GroupKind.CARERS)
                .accepts(join(FIRST, BARAKA, "2014-03-01"), joined(FIRST, BARAKA, "2014-03-01"));
    }

    @Test
    void a_peoples_group_is_for_people_with_mental_illness() {
        Gathering.formed(GroupKind.PEOPLE).refuses(join(FIRST, BARAKA, "2014-03-01"), Rejection.GROUP_IS_FOR_OTHERS);
        Gathering.formed(GroupKind.PEOPLE)
                .accepts(join(FIRST, AMINA, "2014-03-01"), joined(FIRST, AMINA, "2014-03-01"));
    }

    @Test
    void nobody_joins_before_the_group_was_formed() {
        Gathering.formed().refuses(join(FIRST, AMINA, "2014-02-04"), Rejection.BEFORE_GROUP_FORMED);
    }

    @Test
    void a_month_that_may_be_after_the_forming_is_taken() {
        Gathering.formed().accepts(join(FIRST, AMINA, "2014-02"), joined(FIRST, AMINA, "2014-02"));
    }

    @Test
    void nobody_joins_after_the_group_was_dissolved() {
        Gathering.formed(dissolved("2015")).refuses(join(FIRST, AMINA, "2016"), Rejection.AFTER_GROUP_DISSOLVED);
    }

    @Test
    void a_late_entry_into_a_dissolved_group_needs_its_end() {
        Gathering.formed(dissolved("2015")).refuses(join(FIRST, AMINA, "2014-06"), Rejection.GROUP_DISSOLVED);
    }

    @Test
    void recording_cannot_begin_before_the_membership_or_in_the_future() {
        assertThatThrownBy(() -> observed("2014-03-01", "2014-02-28")).isInstanceOf(CommandRejected.class);
        Gathering.formed().refuses(observed("2014-03-01", "2026-04-01"), Rejection.DATE_IN_FUTURE);
    }

    private static Gathering closed(ClosingReason reason) {
        return Gathering.formed()
                .withPeople(registered(AMINA, PersonKind.CARER), new CaseClosed(AMINA, on("2015-01-01"), reason));
    }

    private static JoinGroup join(MembershipId membership, PersonId person, String date) {
        return new JoinGroup(GROUP, on(date), membership, person, GroupRole.MEMBER, null);
    }

    private static JoinGroup observed(String joinedOn, String from) {
        return new JoinGroup(GROUP, on(joinedOn), FIRST, AMINA, GroupRole.MEMBER, LocalDate.parse(from));
    }
}
