package org.waymark.query.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.MEHSOG;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.NASIRA;
import static org.waymark.query.Happening.day;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.meeting;
import static org.waymark.query.Happening.membership;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;
import static org.waymark.query.Happening.registered;
import static org.waymark.query.Happening.retracted;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.association.AssociationEvent.ParentJoined;
import org.waymark.events.association.AssociationEvent.ParentLeft;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.AdvocacyRecorded;
import org.waymark.events.group.GroupEvent.AffiliationEnded;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupAffiliated;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PhaseChanged;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.StabilisedOutcome;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;
import org.waymark.query.Told;
import org.waymark.query.programme.known.AssociationCount;
import org.waymark.query.programme.known.GroupCount;
import org.waymark.query.programme.known.PersonCount;
import org.waymark.query.programme.known.ProgrammeDocument;

/** Events in, a programme's numbers out. */
class ProgrammeTest {
    private static final AssociationId NATIONAL = new AssociationId(new UUID(3, 1));
    private static final AssociationId REGIONAL = new AssociationId(new UUID(3, 2));

    private final Told<ProgrammeDocument> told = new Told<>(new ProgrammeFold())
            .then(
                    formed(NANYORAE, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2013-01-01"),
                    formed(MEHSOG, GroupKind.CARERS, Cadence.MONTHLY, "GH/Northern", "2013-06-01"),
                    registered(LEKU, PersonKind.PERSON_WITH_MENTAL_ILLNESS, "KE/Laikipia"),
                    registered(NASIRA, PersonKind.CARER, "GH/Northern"),
                    joined(NANYORAE, LEKU, "2013-02-01", GroupRole.MEMBER),
                    joined(MEHSOG, NASIRA, "2014-02-01", GroupRole.MEMBER));

    @Test
    void people_are_counted_as_of_the_last_day() {
        var people = report("2014-01-01", "2014-01-31").people();
        assertThat(people.registered()).isEqualTo(2);
        assertThat(people.byKind()).isEqualTo(Map.of(PersonKind.PERSON_WITH_MENTAL_ILLNESS, 1, PersonKind.CARER, 1));
        assertThat(people.activeMembers()).isEqualTo(1);
        assertThat(report("2014-01-01", "2014-02-01").people().activeMembers()).isEqualTo(2);
    }

    @Test
    void a_closed_case_is_not_counted_while_it_is_closed() {
        told.then(
                new CaseClosed(LEKU, on("2014-03-01"), ClosingReason.WITHDREW),
                new CaseReopened(LEKU, on("2014-05-01"), null));
        assertThat(report("2014-01-01", "2014-02-28").people().registered()).isEqualTo(2);
        assertThat(report("2014-01-01", "2014-04-01").people().registered()).isEqualTo(1);
        assertThat(report("2014-01-01", "2014-05-01").people().registered()).isEqualTo(2);
    }

    @Test
    void stabilised_is_what_the_latest_assessment_of_that_day_found_whatever_was_recorded_last() {
        told.then(
                assessed("2014-03-01", StabilisedOutcome.NOT_YET),
                assessed("2014-01-01", StabilisedOutcome.STABILISED));
        assertThat(report("2014-01-01", "2014-02-01").people().stabilised()).isEqualTo(1);
        assertThat(report("2014-01-01", "2014-03-01").people().stabilised()).isZero();
    }

    @Test
    void work_counts_from_its_beginning_to_its_end() {
        var work = new UUID(2, 2);
        told.then(
                new LivelihoodStarted(
                        LEKU, on("2014-01-10"), work, LivelihoodKind.CRAFTS, NANYORAE, IncomeBand.LOW, null),
                new LivelihoodEnded(LEKU, on("2014-03-10"), work, LivelihoodEndReason.SOLD));
        assertThat(report("2014-01-01", "2014-01-09").people().inWork()).isZero();
        var during = report("2014-01-01", "2014-03-09").people();
        assertThat(during.inWork()).isEqualTo(1);
        assertThat(during.byWork()).isEqualTo(Map.of(LivelihoodKind.CRAFTS, 1));
        assertThat(report("2014-01-01", "2014-03-10").people().inWork()).isZero();
    }

    @Test
    void the_recovered_who_stay_are_counted_until_they_leave_and_a_retraction_takes_the_recovery_back() {
        var milestone = new UUID(2, 3);
        told.then(new MilestoneReached(LEKU, on("2014-01-10"), milestone, Step.SATISFACTORY_RECOVERY, null, null));
        assertThat(report("2014-01-01", "2014-02-01").people().recoveredStillMembers())
                .isEqualTo(1);
        told.then(left(NANYORAE, LEKU, "2014-01-20", ExitReason.RECOVERED_AND_LEFT));
        var gone = report("2014-01-01", "2014-02-01").people();
        assertThat(gone.recovered()).isEqualTo(1);
        assertThat(gone.recoveredStillMembers()).isZero();
        told.then(new MilestoneRetracted(LEKU, on("2014-02-01"), milestone, Confidential.of("another person")));
        assertThat(report("2014-01-01", "2014-02-01").people().recovered()).isZero();
    }

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
    void meetings_held_not_held_and_unknown_are_three_things() {
        told.then(met(NANYORAE, "2014-01-15", Map.of(LEKU, Mark.PRESENT), null));
        told.then(new DidNotMeet(NANYORAE, on("2014-02-15"), new UUID(2, 4), day("2014-02-15"), NotMetReason.FUNERAL));
        var meetings = report("2014-01-01", "2014-03-31", Area.of("KE"), null).meetings();
        assertThat(meetings.held()).isEqualTo(1);
        assertThat(meetings.didNotMeet()).isEqualTo(1);
        assertThat(meetings.outstanding()).isEqualTo(1);
        assertThat(report("2014-02-01", "2014-02-28", Area.of("KE"), null)
                        .meetings()
                        .outstanding())
                .isZero();
    }

    @Test
    void what_was_taken_back_was_neither_held_nor_not_held() {
        told.then(met(NANYORAE, "2014-01-15", Map.of(LEKU, Mark.PRESENT), null));
        told.then(new DidNotMeet(
                NANYORAE, on("2014-02-15"), meeting(NANYORAE, "2014-02-15"), day("2014-02-15"), NotMetReason.FUNERAL));
        told.then(retracted(NANYORAE, "2014-01-15", true, LEKU), retracted(NANYORAE, "2014-02-15", false));
        var meetings = report("2014-01-01", "2014-02-28", Area.of("KE"), null).meetings();
        assertThat(meetings.held()).isZero();
        assertThat(meetings.didNotMeet()).isZero();
        assertThat(meetings.outstanding()).isEqualTo(2);
        assertThat(meetings.attendanceRate()).isNull();
        told.then(met(NANYORAE, "2014-01-15", Map.of(LEKU, Mark.PRESENT), null));
        assertThat(report("2014-01-01", "2014-02-28").meetings().held()).isEqualTo(1);
    }

    @Test
    void somebody_counts_from_the_day_their_registration_was_corrected_to() {
        assertThat(report("2008-01-01", "2008-12-31").people().registered()).isZero();
        told.then(new RegistrationCorrected(LEKU, on("2015-01-01"), on("2008-06-01"), Confidential.of("wrong year")));
        assertThat(report("2008-01-01", "2008-12-31").people().registered()).isEqualTo(1);
        told.then(new RegistrationCorrected(LEKU, on("2015-01-02"), on("2011"), Confidential.of("wrong again")));
        assertThat(report("2008-01-01", "2008-12-31").people().registered()).isZero();
    }

    @Test
    void the_attendance_rate_is_against_the_roster_of_each_day_and_follows_corrections() {
        told.then(joined(NANYORAE, NASIRA, "2014-02-01", GroupRole.MEMBER));
        told.then(met(NANYORAE, "2014-01-15", Map.of(LEKU, Mark.PRESENT), null));
        told.then(met(NANYORAE, "2014-02-15", Map.of(LEKU, Mark.PRESENT), null));
        assertThat(report("2014-01-01", "2014-02-28").meetings().attendanceRate())
                .isEqualTo(2 / 3.0);
        told.then(new AttendanceCorrected(
                NANYORAE,
                on("2014-03-01"),
                meeting(NANYORAE, "2014-02-15"),
                day("2014-02-15"),
                LEKU,
                Mark.PRESENT,
                Mark.ABSENT,
                Confidential.of("was at the clinic")));
        assertThat(report("2014-01-01", "2014-02-28").meetings().attendanceRate())
                .isEqualTo(1 / 3.0);
        assertThat(report("2015-01-01", "2015-02-28").meetings().attendanceRate())
                .isNull();
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
    void an_association_has_the_groups_of_the_associations_below_it_while_they_belong() {
        told.then(
                new AssociationFormed(NATIONAL, on("2013-01-01"), "National", Area.of("GH")),
                new AssociationFormed(REGIONAL, on("2013-01-01"), "Northern", Area.of("GH/Northern")),
                new ParentJoined(REGIONAL, on("2013-01-01"), NATIONAL),
                new GroupAffiliated(MEHSOG, on("2014-03-01"), REGIONAL));
        assertThat(report("2014-01-01", "2014-02-28", null, NATIONAL).groups().total())
                .isZero();
        assertThat(report("2014-01-01", "2014-03-31", null, NATIONAL).groups().total())
                .isEqualTo(1);
        assertThat(report("2014-01-01", "2014-03-31", null, NATIONAL).people().activeMembers())
                .isEqualTo(1);
        assertThat(report("2014-01-01", "2014-03-31", null, NATIONAL).people().registered())
                .isEqualTo(1);
        told.then(new ParentLeft(REGIONAL, on("2014-06-01"), NATIONAL));
        assertThat(report("2014-01-01", "2014-06-30", null, NATIONAL).groups().total())
                .isZero();
        assertThat(report("2014-01-01", "2014-06-30", null, REGIONAL).groups().total())
                .isEqualTo(1);
    }

    @Test
    void a_group_that_moves_does_not_take_its_past_with_it() {
        told.then(
                new GroupAffiliated(MEHSOG, on("2014-01-01"), NATIONAL),
                new AffiliationEnded(MEHSOG, on("2014-04-01"), NATIONAL),
                new GroupAffiliated(MEHSOG, on("2014-04-01"), REGIONAL));
        told.then(met(MEHSOG, "2014-03-15", Map.of(), null), met(MEHSOG, "2014-04-15", Map.of(), null));
        assertThat(report("2014-01-01", "2014-12-31", null, NATIONAL).meetings().held())
                .isEqualTo(1);
        assertThat(report("2014-01-01", "2014-12-31", null, REGIONAL).meetings().held())
                .isEqualTo(1);
        assertThat(report("2014-01-01", "2014-12-31", null, NATIONAL).meetings().outstanding())
                .isEqualTo(2);
    }

    @Test
    void an_earlier_time_with_an_association_may_be_told_after_a_later_one() {
        told.then(
                new GroupAffiliated(MEHSOG, on("2014-06-01"), NATIONAL),
                new GroupAffiliated(MEHSOG, on("2014-01-01"), NATIONAL),
                new AffiliationEnded(MEHSOG, on("2014-03-01"), NATIONAL));
        assertThat(report("2014-01-01", "2014-02-28", null, NATIONAL).groups().total())
                .isEqualTo(1);
        assertThat(report("2014-01-01", "2014-04-30", null, NATIONAL).groups().total())
                .isZero();
        assertThat(report("2014-01-01", "2014-12-31", null, NATIONAL).groups().total())
                .isEqualTo(1);
    }

    @Test
    void associations_that_belong_to_each_other_do_not_go_round_for_ever() {
        told.then(
                new ParentJoined(REGIONAL, on("2013-01-01"), NATIONAL),
                new ParentJoined(NATIONAL, on("2013-01-01"), REGIONAL),
                new GroupAffiliated(MEHSOG, on("2014-03-01"), REGIONAL));
        var stranger = new AssociationId(new UUID(3, 9));
        assertThat(report("2014-01-01", "2014-03-31", null, stranger).groups().total())
                .isZero();
    }

    private Programme report(String from, String to) {
        return report(from, to, null, null);
    }

    /** The sums as the query makes them, over documents chosen by hand. */
    private Programme report(String from, String to, @Nullable Area area, @Nullable AssociationId association) {
        var associations = new HashMap<String, AssociationCount>();
        told.documents().forEach(document -> {
            if (document instanceof AssociationCount one) {
                associations.put(one.id(), one);
            }
        });
        var federation = new Federation(associations);
        var groups = new GroupSum(day(from), day(to));
        told.documents().forEach(document -> {
            if (document instanceof GroupCount group
                    && in(area, group.standing().area())) {
                Predicate<java.time.LocalDate> counts =
                        on -> association == null || federation.holds(association.toString(), group.standing(), on);
                groups.add(group, counts);
            }
        });
        var people = new PeopleSum(day(to));
        Set<String> members = groups.members();
        told.documents().forEach(document -> {
            if (document instanceof PersonCount person
                    && in(area, person.area())
                    && (association == null || members.contains(person.id()))) {
                people.add(person, members.contains(person.id()));
            }
        });
        return new Programme(day(from), day(to), null, people.sum(), groups.groups(), groups.meetings(), groups.flow());
    }

    private static boolean in(@Nullable Area area, @Nullable Area where) {
        return area == null || (where != null && area.contains(where));
    }

    private static StabilisedAssessed assessed(String day, StabilisedOutcome outcome) {
        return new StabilisedAssessed(LEKU, on(day), UUID.randomUUID(), outcome, null);
    }
}
