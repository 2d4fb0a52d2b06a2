package org.waymark.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.BARAKA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.registered;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.command.person.DuplicateCommand.MergeDuplicate;
import org.waymark.command.person.DuplicateCommand.TellApart;
import org.waymark.command.person.DuplicateCommand.UnmergeDuplicate;
import org.waymark.command.person.PersonCommand.ErasePerson;
import org.waymark.command.person.PersonCommand.GiveConsent;
import org.waymark.command.person.SupportCommand.LinkCarer;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.DuplicateUnmerged;
import org.waymark.events.person.PersonEvent.FoundDistinct;
import org.waymark.events.person.PersonEvent.MergeUndone;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonId;

/** Two records that are one person, or only seem to be. */
class DuplicatesTest {
    private static final PersonId CHIDI = PersonId.of("018f3c5e-7b1a-7c3d-9e2f-000000000003");

    @Test
    void a_duplicate_is_merged_and_both_histories_say_so() {
        var both = Case.registered().besides(registered(BARAKA));
        both.accepts(merge(BARAKA, MAY), merged(BARAKA, MAY));
        assertThat(both.recordedBeside(BARAKA)).containsExactly(new MergedAway(BARAKA, MAY, AMINA));
    }

    @Test
    void nobody_is_their_own_duplicate() {
        Case.registered().refuses(merge(AMINA, MAY), Rejection.OWN_DUPLICATE);
        Case.registered().refuses(apart(AMINA), Rejection.OWN_DUPLICATE);
    }

    @Test
    void the_duplicate_is_registered_and_was_by_that_day() {
        Case.registered().refuses(merge(BARAKA, MAY), Rejection.PERSON_NOT_FOUND);
        Case.registered()
                .besides(registered(BARAKA))
                .refuses(merge(BARAKA, PartialDate.of("2013")), Rejection.BEFORE_REGISTRATION);
    }

    @Test
    void they_are_merged_once() {
        Case.registered(merged(BARAKA, MAY))
                .besides(registered(BARAKA), new MergedAway(BARAKA, MAY, AMINA))
                .refuses(merge(BARAKA, JUNE), Rejection.ALREADY_MERGED);
    }

    @Test
    void who_counts_as_a_third_is_merged_with_nobody_else() {
        Case.registered()
                .besides(registered(BARAKA), new MergedAway(BARAKA, MAY, CHIDI))
                .refuses(merge(BARAKA, JUNE), Rejection.MERGED_AWAY, Map.of("survivor", CHIDI.toString()));
        Case.registered(new MergedAway(AMINA, MAY, CHIDI))
                .besides(registered(BARAKA))
                .refuses(merge(BARAKA, JUNE), Rejection.MERGED_AWAY, Map.of("survivor", CHIDI.toString()));
    }

    @Test
    void there_are_no_chains_of_merges() {
        Case.registered()
                .besides(registered(BARAKA), new DuplicateMerged(BARAKA, MAY, CHIDI, Confidential.of("the same")))
                .refuses(
                        merge(BARAKA, JUNE), Rejection.HAS_DUPLICATES, Map.of("duplicates", List.of(CHIDI.toString())));
    }

    @Test
    void a_person_registered_three_times_is_one() {
        Case.registered(merged(CHIDI, MAY))
                .besides(registered(BARAKA))
                .accepts(merge(BARAKA, JUNE), merged(BARAKA, JUNE));
    }

    @Test
    void what_was_erased_is_merged_with_nobody() {
        Case.registered()
                .besides(registered(BARAKA), new PersonErased(BARAKA, MAY, ErasureReason.LEGAL_ORDER))
                .refuses(merge(BARAKA, JUNE), Rejection.ERASED);
        Case.registered(new PersonErased(AMINA, MAY, ErasureReason.LEGAL_ORDER))
                .besides(registered(BARAKA))
                .refuses(merge(BARAKA, JUNE), Rejection.ERASED);
    }

    @Test
    void a_death_that_only_one_record_knows_is_cleared_up_first() {
        Case.registered()
                .besides(registered(BARAKA), new CaseClosed(BARAKA, MAY, ClosingReason.DIED))
                .refuses(merge(BARAKA, JUNE), Rejection.DEATHS_DISAGREE);
        Case.registered(Case.closed(MAY, ClosingReason.DIED))
                .besides(registered(BARAKA), new CaseClosed(BARAKA, MAY, ClosingReason.DIED))
                .accepts(merge(BARAKA, JUNE), merged(BARAKA, JUNE));
    }

    @ParameterizedTest
    @EnumSource(ConsentPurpose.class)
    void consent_that_only_one_record_says_was_withdrawn_is_cleared_up_first(ConsentPurpose purpose) {
        Case.registered(Case.withdrawn(MAY, purpose))
                .besides(registered(BARAKA))
                .refuses(merge(BARAKA, JUNE), Rejection.CONSENTS_DISAGREE);
        Case.registered(Case.withdrawn(MAY, purpose))
                .besides(registered(BARAKA), new ConsentWithdrawn(BARAKA, MAY, purpose))
                .accepts(merge(BARAKA, JUNE), merged(BARAKA, JUNE));
    }

    @Test
    void a_closed_case_is_merged_like_an_open_one() {
        Case.registered(Case.closed(MAY, ClosingReason.MOVED_AWAY))
                .besides(registered(BARAKA))
                .accepts(merge(BARAKA, JUNE), merged(BARAKA, JUNE));
    }

    @Test
    void whatever_is_said_of_the_merged_record_is_refused_and_the_survivor_named() {
        var survivor = Map.<String, Object>of("survivor", BARAKA.toString());
        var gone = Case.registered(new MergedAway(AMINA, MAY, BARAKA));
        gone.refuses(new GiveConsent(AMINA, JUNE, ConsentPurpose.CARE), Rejection.MERGED_AWAY, survivor);
        gone.refuses(erase(), Rejection.MERGED_AWAY, survivor);
        gone.refuses(apart(CHIDI), Rejection.MERGED_AWAY, survivor);
        Case.registered()
                .besides(registered(BARAKA), new MergedAway(BARAKA, MAY, CHIDI))
                .refuses(
                        new LinkCarer(AMINA, JUNE, BARAKA, CareRelation.SIBLING),
                        Rejection.MERGED_AWAY,
                        Map.of("survivor", CHIDI.toString()));
    }

    @Test
    void an_unmerge_gives_both_back() {
        var both = Case.registered(merged(BARAKA, MAY)).besides(registered(BARAKA), new MergedAway(BARAKA, MAY, AMINA));
        both.accepts(
                new UnmergeDuplicate(AMINA, JUNE, BARAKA, "two cousins"),
                new DuplicateUnmerged(AMINA, JUNE, BARAKA, Confidential.of("two cousins")));
        assertThat(both.recordedBeside(BARAKA)).containsExactly(new MergeUndone(BARAKA, JUNE, AMINA));
        Case.registered(new MergedAway(AMINA, MAY, BARAKA), new MergeUndone(AMINA, JUNE, BARAKA))
                .accepts(new GiveConsent(AMINA, JULY, ConsentPurpose.CARE), Case.given(JULY, ConsentPurpose.CARE));
    }

    @Test
    void what_was_never_merged_or_is_not_any_more_is_not_unmerged() {
        var unmerge = new UnmergeDuplicate(AMINA, JUNE, BARAKA, "two cousins");
        Case.registered().refuses(unmerge, Rejection.NOT_MERGED);
        Case.registered(merged(BARAKA, MAY), new DuplicateUnmerged(AMINA, MAY, BARAKA, Confidential.of("two cousins")))
                .refuses(unmerge, Rejection.NOT_MERGED);
    }

    @Test
    void a_reason_is_given() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new MergeDuplicate(AMINA, MAY, BARAKA, " "))
                .hasMessageContaining("reason");
    }

    @Test
    void two_who_seem_alike_are_told_apart() {
        Case.registered()
                .besides(registered(BARAKA))
                .accepts(apart(BARAKA), new FoundDistinct(AMINA, JUNE, BARAKA, Confidential.of("cousins")));
        Case.registered(merged(BARAKA, MAY)).refuses(apart(BARAKA), Rejection.ALREADY_MERGED);
    }

    @Test
    void who_is_erased_is_erased_under_every_id() {
        var both = Case.registered(merged(BARAKA, MAY), merged(CHIDI, MAY))
                .besides(
                        registered(BARAKA),
                        new MergedAway(BARAKA, MAY, AMINA),
                        registered(CHIDI),
                        new MergedAway(CHIDI, MAY, AMINA));
        both.accepts(erase(), new PersonErased(AMINA, JUNE, ErasureReason.ASKED_BY_PERSON));
        assertThat(both.recordedBeside(BARAKA))
                .containsExactly(new PersonErased(BARAKA, JUNE, ErasureReason.ASKED_BY_PERSON));
        assertThat(both.recordedBeside(CHIDI))
                .containsExactly(new PersonErased(CHIDI, JUNE, ErasureReason.ASKED_BY_PERSON));
    }

    private static MergeDuplicate merge(PersonId duplicate, PartialDate on) {
        return new MergeDuplicate(AMINA, on, duplicate, "the same card");
    }

    private static DuplicateMerged merged(PersonId duplicate, PartialDate on) {
        return new DuplicateMerged(AMINA, on, duplicate, Confidential.of("the same card"));
    }

    private static TellApart apart(PersonId other) {
        return new TellApart(AMINA, JUNE, other, "cousins");
    }

    private static ErasePerson erase() {
        return new ErasePerson(AMINA, JUNE, ErasureReason.ASKED_BY_PERSON);
    }
}
