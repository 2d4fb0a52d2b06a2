package org.waymark.query.grouphealth;

import static org.waymark.query.Happenings.all;
import static org.waymark.query.Happenings.formed;
import static org.waymark.query.Happenings.group;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.met;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.Happenings.registered;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.StabilisedOutcome;
import org.waymark.query.Told;
import org.waymark.query.grouphealth.health.GroupHealth;
import org.waymark.query.grouphealth.health.MeetingCount;
import org.waymark.query.grouphealth.health.Reason;
import org.waymark.query.grouphealth.health.Thresholds;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;

/**
 * Nanyorae as DESIGN tells it: 14 stabilised people and 12 carers, once a month before the clinic, a year of
 * meetings.
 */
abstract class NanyoraesYear {
    static final GroupId NANYORAE = group(1);
    static final List<PersonId> MEMBERS =
            IntStream.rangeClosed(1, 26).mapToObj(number -> person(number)).toList();
    static final Schedule BEFORE_THE_CLINIC = new Schedule(Cadence.MONTHLY, null, Schedule.Anchor.BEFORE_CLINIC);

    final Told<Group> told = new Told<>(new GroupHealthFold());
    final Told<MemberFacts> facts = new Told<>(new GroupMemberFactsFold());

    @BeforeEach
    void a_year_of_meetings() {
        told.then(formed(NANYORAE, "Nanyorae", "2014-01-10", BEFORE_THE_CLINIC));
        for (int member = 1; member <= 26; member++) {
            boolean carer = member > 14;
            facts.then(registered(
                    person(member),
                    "Member " + member,
                    "2014-01-10",
                    carer ? PersonKind.CARER : PersonKind.PERSON_WITH_MENTAL_ILLNESS));
            if (!carer) {
                facts.then(new StabilisedAssessed(
                        person(member), on("2014-01-20"), id(member), StabilisedOutcome.STABILISED, null));
            }
            told.then(joined(NANYORAE, member, person(member), "2014-02-01"));
        }
        for (int month = 2; month <= 12; month++) {
            told.then(met(NANYORAE, month, "2014-%02d-05".formatted(month), marks(20)));
        }
    }

    /** So many present, the others absent. */
    static Map<PersonId, Mark> marks(int present) {
        var marks = new HashMap<>(all(MEMBERS, Mark.ABSENT));
        marks.putAll(all(MEMBERS.subList(0, present), Mark.PRESENT));
        return marks;
    }

    GroupHealth health(String day) {
        var members =
                MEMBERS.stream().map(PersonId::toString).collect(Collectors.toMap(member -> member, facts::document));
        var health =
                GroupHealth.of(told.document(NANYORAE.toString()), members, LocalDate.parse(day), Thresholds.USUAL);
        return Objects.requireNonNull(health);
    }

    List<String> codes(String day) {
        return health(day).reasons().stream().map(Reason::code).toList();
    }

    MeetingCount meeting(String day) {
        return health(day).meetings().stream()
                .filter(meeting -> meeting.heldOn().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
    }
}
