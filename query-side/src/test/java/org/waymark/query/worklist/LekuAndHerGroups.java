package org.waymark.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.day;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;
import static org.waymark.query.Happening.registered;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PersonEvent.ContactRecorded;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonKind;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.events.rules.RulesThen;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.Told;
import org.waymark.query.worklist.Worklist.Item;
import org.waymark.query.worklist.known.GroupWork;
import org.waymark.query.worklist.known.PersonWork;
import org.waymark.query.worklist.known.WorklistDocument;

/** Leku in a group that meets each week, another group that meets each month, and why they stand on the list. */
abstract class LekuAndHerGroups {
    static final UUID PLAN = new UUID(1, 1);
    static final UUID SETBACK = new UUID(1, 2);

    final Told<WorklistDocument> told = new Told<>(new WorklistFold(Instruments.builtIn()))
            .then(
                    formed(NANYORAE, GroupKind.MIXED, Cadence.WEEKLY, "KE/Laikipia", "2013-01-01"),
                    registered(LEKU, PersonKind.PERSON_WITH_MENTAL_ILLNESS, "KE/Laikipia"),
                    joined(NANYORAE, LEKU, "2013-01-01", GroupRole.MEMBER));

    static final GroupId MONTHLY = new GroupId(new UUID(7, 9));

    Optional<String> why(Reason reason, String today) {
        return item(reason, today).map(Item::why);
    }

    Optional<Item> item(Reason reason, String today) {
        var person = (PersonWork) told.document(WorklistFold.idOf(LEKU));
        var group = (GroupWork) told.document(WorklistFold.idOf(NANYORAE));
        var found = new Needs(day(today), new Thresholds(day(today), RulesThen.USUAL), Map.of(NANYORAE, group))
                .of(reason, person);
        if (found.isPresent()) {
            assertThat(Candidates.fieldsOf(person)).containsKey(reason.name());
        }
        return found;
    }

    Optional<String> sheets(String today) {
        var group = (GroupWork) told.document(WorklistFold.idOf(MONTHLY));
        return new OutstandingSheets(day(today), new Thresholds(day(today), RulesThen.USUAL))
                .of(group)
                .map(Item::why);
    }

    void mark(String day, Mark mark) {
        told.then(met(NANYORAE, day, Map.of(LEKU, mark), null));
    }

    void absent(String... days) {
        for (var day : days) {
            mark(day, Mark.ABSENT);
        }
    }

    static DomainEvent contact(String day, ContactOutcome outcome) {
        return new ContactRecorded(LEKU, on(day), UUID.randomUUID(), ContactKind.HOME_VISIT, outcome, null);
    }

    static DomainEvent setback(String day) {
        return new SetbackReported(LEKU, on(day), SETBACK, SetbackKind.RELAPSE, Severity.SEVERE, null);
    }

    static DomainEvent phq9(String day, int ninth) {
        List<@Nullable Integer> answers = new java.util.ArrayList<>(Collections.nCopies(8, 0));
        answers.add(ninth);
        return new MeasureRecorded(
                LEKU,
                on(day),
                UUID.randomUUID(),
                Instrument.PHQ_9,
                "en",
                MeasureMode.SELF,
                answers,
                BigDecimal.valueOf(ninth),
                "1");
    }
}
