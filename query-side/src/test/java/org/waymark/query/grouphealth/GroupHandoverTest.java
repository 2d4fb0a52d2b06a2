package org.waymark.query.grouphealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.formed;
import static org.waymark.query.Happenings.group;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.left;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.Happenings.registered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.PersonKind;
import org.waymark.fhir.Judge;
import org.waymark.query.Told;
import org.waymark.query.grouphealth.known.MemberFacts;

/** A group as FHIR R4: who is in it, who was, and from when to when. */
class GroupHandoverTest {
    private static final GroupId NANYORAE = group(1);
    private final Told<org.waymark.query.grouphealth.known.Group> told = new Told<>(new GroupHealthFold())
            .then(
                    formed(
                            NANYORAE,
                            "Nanyorae",
                            "2014-01-10",
                            new Schedule(Cadence.MONTHLY, null, Schedule.Anchor.BEFORE_CLINIC)),
                    joined(NANYORAE, 1, person(1), "2014-02"),
                    joined(NANYORAE, 2, person(2), "2014-02-01"),
                    left(NANYORAE, 2, person(2), "2014-06-01", ExitReason.MOVED_AWAY),
                    joined(NANYORAE, 3, person(2), "2014-09-01"),
                    joined(NANYORAE, 4, person(3), "2014-03-01"),
                    left(NANYORAE, 4, person(3), "2014-08-01", ExitReason.WITHDREW),
                    joined(NANYORAE, 5, person(4), "2014-03-01"),
                    left(NANYORAE, 5, person(4), "2014-03-02", ExitReason.ENROLLED_IN_ERROR));
    private final Told<MemberFacts> facts = new Told<>(new GroupMemberFactsFold())
            .then(
                    registered(person(1), "Amara", "2014-01-10", PersonKind.CARER),
                    registered(person(2), "Bintu", "2014-01-10", PersonKind.PERSON_WITH_MENTAL_ILLNESS),
                    registered(person(3), "Chidi", "2014-01-10", PersonKind.PERSON_WITH_MENTAL_ILLNESS));

    @Test
    void each_spell_is_a_member_with_its_period_and_who_left_is_inactive() {
        var bundle = handed(UnaryOperator.identity()).bundle();
        assertThat(Judge.errors(bundle)).isEmpty();
        var group = (Group) Judge.read(bundle).getEntryFirstRep().getResource();
        assertThat(group.getName()).isEqualTo("Nanyorae");
        assertThat(group.getQuantity()).isEqualTo(2);
        assertThat(group.getMember())
                .extracting(member -> member.getEntity().getReference()
                        + " " + member.getPeriod().getStartElement().getValueAsString()
                        + " " + member.getPeriod().getEndElement().getValueAsString()
                        + " " + member.getInactive())
                .containsExactly(
                        "urn:uuid:" + person(2) + " 2014-02-01 2014-06-01 true",
                        "urn:uuid:" + person(1) + " 2014-02 null false",
                        "urn:uuid:" + person(3) + " 2014-03-01 2014-08-01 true",
                        "urn:uuid:" + person(2) + " 2014-09-01 null false");
    }

    @Test
    void of_each_member_the_name_is_told_and_that_it_is_not_all_there_is() {
        var answer = handed(UnaryOperator.identity());
        var people = Judge.read(answer.bundle()).getEntry().stream()
                .map(entry -> entry.getResource())
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .toList();
        assertThat(people)
                .extracting(one -> one.getNameFirstRep().getText())
                .containsExactlyInAnyOrder("Amara", "Bintu", "Chidi");
        assertThat(people)
                .allSatisfy(one ->
                        assertThat(one.getMeta().getTagFirstRep().getCode()).isEqualTo("SUBSETTED"));
        assertThat(answer.peopleShown()).containsExactlyInAnyOrder(person(1), person(2), person(3));
    }

    @Test
    void an_erased_member_is_counted_and_has_no_name() {
        var bundle = handed(text -> Confidential.erased()).bundle();
        assertThat(Judge.errors(bundle)).isEmpty();
        assertThat(bundle.toString()).contains("Nanyorae").doesNotContain("Amara", "Bintu", "Chidi");
    }

    private GroupBundle handed(UnaryOperator<Confidential> opened) {
        var members = MembersOf.of(
                told.document(NANYORAE.toString()),
                ids -> ids.stream().map(facts::document).toList());
        return GroupBundle.of(members, opened, LocalDate.parse("2015-01-10"), Instant.parse("2015-01-10T09:00:00Z"));
    }
}
