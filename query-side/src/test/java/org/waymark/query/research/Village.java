package org.waymark.query.research;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingActivity;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.MembershipId;
import org.waymark.events.group.Schedule;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.Details;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PersonEvent.ConsentGiven;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.Step;
import org.waymark.events.research.Audience;
import org.waymark.events.research.ReleaseEvent.ReleaseRequested;
import org.waymark.events.research.ReleaseTerms;
import org.waymark.keys.PersonalData;
import org.waymark.query.projection.testing.TestLog;

/** Invented people in groups of a dozen, each with a mark in all that says who they are; what happens is left to a seed. */
final class Village {
    static final Area GHANA = Area.of("GH");
    private static final List<String> AREAS = List.of("GH/Northern/Tamale", "GH/Northern/Yendi", "GH/Volta/Ho");
    private static final PartialDate TODAY = PartialDate.of("2016-01-01");
    private static final int IN_GROUP = 12;

    final TestLog log = new TestLog();
    final Workshop workshop = new Workshop(log, PersonalData.none().keys());
    final List<PersonId> people = new ArrayList<>();
    final List<String> marks = new ArrayList<>();
    private final Random random;
    private int made;

    Village(long seed, int people) {
        System.out.println("village of seed " + seed);
        random = new Random(seed);
        for (int group = 0; group < people / IN_GROUP; group++) {
            group();
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void group() {
        var group = new GroupId(id());
        var area = Area.of(AREAS.get(made++ % AREAS.size()));
        var name = mark("Group");
        log.append(new GroupFormed(
                group,
                PartialDate.of("2010-01-01"),
                name,
                GroupKind.MIXED,
                MeetingFormat.FACE_TO_FACE,
                Schedule.of(Cadence.MONTHLY),
                area));
        var members = new ArrayList<PersonId>();
        for (int member = 0; member < IN_GROUP; member++) {
            members.add(person(group, area));
        }
        for (int month = 1; month <= 12; month++) {
            meeting(group, members, LocalDate.of(2014, month, 3));
        }
    }

    private void meeting(GroupId group, List<PersonId> members, LocalDate day) {
        Map<PersonId, Mark> sheet = new HashMap<>();
        members.forEach(one -> sheet.put(one, random.nextInt(4) == 0 ? Mark.ABSENT : Mark.PRESENT));
        log.append(new MeetingRecorded(
                group,
                PartialDate.of(day),
                id(),
                day,
                MeetingFormat.FACE_TO_FACE,
                sheet,
                0,
                Set.of(MeetingActivity.SHARING),
                Confidential.of(mark("note"))));
    }

    /** Registered, consenting, a member since some day of 2013; half recover, a third leave, some work. */
    PersonId person(GroupId group, Area area) {
        var person = new PersonId(id());
        people.add(person);
        log.append(new PersonRegistered(
                person,
                PartialDate.of("2012-01-01"),
                Set.of(random.nextInt(3) == 0 ? PersonKind.CARER : PersonKind.PERSON_WITH_MENTAL_ILLNESS),
                area,
                new Details(
                        mark("Ama"),
                        random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                        PartialDate.of(LocalDate.of(1940 + random.nextInt(55), 1 + random.nextInt(12), 17)),
                        mark("+23320"),
                        mark("NY-"))));
        consents(person, "2012-01-01");
        var membership = new MembershipId(id());
        var joined = LocalDate.of(2013, 1 + random.nextInt(12), 1 + random.nextInt(28));
        log.append(new PersonJoinedGroup(group, PartialDate.of(joined), membership, person, GroupRole.MEMBER, null));
        if (random.nextBoolean()) {
            recovers(person, joined.plusDays(100 + random.nextInt(500)));
        }
        if (random.nextInt(4) == 0) {
            log.append(new LivelihoodStarted(
                    person,
                    PartialDate.of(joined.plusDays(random.nextInt(400))),
                    id(),
                    LivelihoodKind.FARMING,
                    group,
                    IncomeBand.LOW,
                    Confidential.of(mark("goats"))));
        }
        answers(person, joined);
        if (random.nextInt(3) == 0) {
            log.append(new PersonLeftGroup(
                    group,
                    PartialDate.of(joined.plusDays(100 + random.nextInt(600))),
                    membership,
                    person,
                    random.nextInt(5) == 0 ? ExitReason.DIED : ExitReason.WITHDREW));
        }
        return person;
    }

    private void answers(PersonId person, LocalDate joined) {
        if (random.nextInt(2) == 0) {
            var score = new BigDecimal(random.nextInt(4) * 5).add(new BigDecimal("0.5"));
            log.append(new MeasureRecorded(
                    person,
                    PartialDate.of(joined.plusDays(random.nextInt(400))),
                    id(),
                    Instrument.WHO_5,
                    "en",
                    MeasureMode.SELF,
                    List.of(),
                    score,
                    "1"));
        }
    }

    void recovers(PersonId person, LocalDate day) {
        log.append(new MilestoneReached(
                person, PartialDate.of(day), id(), Step.SATISFACTORY_RECOVERY, null, Confidential.of(mark("well"))));
    }

    void consents(PersonId person, String day) {
        log.append(new ConsentGiven(person, PartialDate.of(day), ConsentPurpose.RESEARCH));
    }

    /** Begins to farm, which changes what is known and not what the person could be known by. */
    void works(PersonId person) {
        log.append(new LivelihoodStarted(
                person, PartialDate.of("2014-12-01"), id(), LivelihoodKind.FARMING, null, IncomeBand.LOW, null));
    }

    void withdraws(PersonId person) {
        log.append(new ConsentWithdrawn(person, TODAY, ConsentPurpose.RESEARCH));
    }

    void erased(PersonId person) {
        log.append(new PersonErased(person, TODAY, ErasureReason.ASKED_BY_PERSON));
    }

    /** As many people come as there are in a group, into a new one. */
    void grows() {
        group();
    }

    private String mark(String word) {
        var mark = word + Long.toString(random.nextLong() >>> 1, 36);
        marks.add(mark);
        return mark;
    }

    /** Asked for as everything is now, with a secret that follows from the seed. */
    ReleaseRequested asked(Audience audience) {
        var secret = new byte[32];
        random.nextBytes(secret);
        return new ReleaseRequested(
                id(),
                TODAY,
                AccountId.of("kofi"),
                Confidential.of("a study"),
                new ReleaseTerms(audience, Set.of(GHANA), ReleaseTerms.PROCEDURE),
                log.head(),
                Confidential.of(Base64.getEncoder().encodeToString(secret)));
    }
}
