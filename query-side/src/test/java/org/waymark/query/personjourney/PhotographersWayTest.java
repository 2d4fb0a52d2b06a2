package org.waymark.query.personjourney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.group;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.met;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.Happenings.reached;
import static org.waymark.query.Happenings.registered;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.Mark;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.PersonEvent.ContactRecorded;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.StabilisedOutcome;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;
import org.waymark.events.recovery.Step;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.Told;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.summary.SummaryOfJourney;
import org.waymark.query.personjourney.timeline.Timeline;
import org.waymark.query.personjourney.timeline.TimelineEntry;

/** One member's way: neglected herself and avoided others, joined, photography, self-care, every meeting, the clinic. */
class PhotographersWayTest {
    private static final PersonId ESI = person(1);
    private static final GroupId GROUP = group(1);

    private final Told<PersonJourney> told = Told.to(
            new PersonJourneyFold(),
            registered(ESI, "Esi", "2013-11-20", PersonKind.PERSON_WITH_MENTAL_ILLNESS),
            // told by her carer long after: only the year is known
            new SetbackReported(
                    ESI,
                    on("2013"),
                    id(1),
                    SetbackKind.LOSS_OF_SUPPORT,
                    Severity.SEVERE,
                    Confidential.of("stayed alone")),
            new StabilisedAssessed(ESI, on("2014-01-10"), id(2), StabilisedOutcome.STABILISED, null),
            joined(GROUP, 1, ESI, "2014-01-20"),
            new ContactRecorded(ESI, on("2014-04-02"), id(3), ContactKind.CONSULTATION, ContactOutcome.REACHED, null),
            met(GROUP, 1, "2014-02-05", Map.of(ESI, Mark.PRESENT)),
            met(GROUP, 3, "2014-04-05", Map.of(ESI, Mark.PRESENT)),
            met(GROUP, 2, "2014-03-05", Map.of(ESI, Mark.PRESENT)),
            reached(ESI, 1, Step.SELF_CARE, "2014-06"),
            new LivelihoodStarted(
                    ESI, on("2014-03-01"), id(4), LivelihoodKind.PHOTOGRAPHY, GROUP, IncomeBand.UNKNOWN, null),
            new ContactRecorded(ESI, on("2014-06-10"), id(5), ContactKind.CLINIC, ContactOutcome.REACHED, null));

    @Test
    void her_way_reads_in_order_though_it_was_recorded_out_of_order() {
        assertThat(Timeline.of(journey(), new Names(Map.of()), Instruments.builtIn(), LocalDate.parse("2014-07-01")))
                .extracting(TimelineEntry::text)
                .containsExactly(
                        "Setback: loss of support, severe",
                        "Registered as person with mental illness in GH/Northern/Tamale",
                        "Assessed: stabilised",
                        "Joined group 01900000",
                        "Was at the meeting of group 01900000",
                        "Began photography with group 01900000",
                        "Was at the meeting of group 01900000",
                        "Contact, consultation: reached",
                        "Was at the meeting of group 01900000",
                        "Milestone: self care",
                        "Contact, clinic: reached");
    }

    @Test
    void in_summer_she_is_a_photographer_who_comes_every_time() {
        var summary = SummaryOfJourney.of(
                journey(), new Names(Map.of()), Instruments.builtIn(), LocalDate.parse("2014-07-01"));
        assertThat(summary.lastTwelveMonths().share()).isEqualTo(1.0);
        assertThat(summary.livelihoods())
                .singleElement()
                .satisfies(work -> assertThat(work.kind()).isEqualTo(LivelihoodKind.PHOTOGRAPHY));
        assertThat(summary.daysSinceJoining()).isEqualTo(162);
        assertThat(summary.memberAfterRecovery()).isNull();
    }

    private PersonJourney journey() {
        return told.document(ESI.toString());
    }
}
