package org.waymark.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.day;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;
import static org.waymark.query.Happening.retracted;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.PhaseChanged;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.NotMetReason;

/** Which sheets a group owes. */
class OutstandingSheetsTest extends LekuAndHerGroups {
    @Test
    void a_sheet_is_outstanding_from_three_days_after_its_week_until_it_or_its_excuse_comes() {
        told.then(formed(MONTHLY, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2014-01-01"));
        assertThat(sheets("2014-02-03")).isEmpty();
        assertThat(sheets("2014-02-04"))
                .contains("One sheet is outstanding, of the meeting due between 2014-01-01 and 2014-01-31.");
        assertThat(sheets("2014-03-04").orElseThrow()).startsWith("2 sheets are outstanding; the first is of");
        told.then(met(MONTHLY, "2014-01-30", Map.of(), null));
        assertThat(sheets("2014-02-04")).isEmpty();
        told.then(
                new DidNotMeet(MONTHLY, on("2014-02-28"), UUID.randomUUID(), day("2014-02-28"), NotMetReason.WEATHER));
        assertThat(sheets("2014-03-04")).isEmpty();
    }

    @Test
    void a_sheet_or_an_excuse_taken_back_is_outstanding_again() {
        told.then(formed(MONTHLY, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2014-01-01"));
        told.then(met(MONTHLY, "2014-01-30", Map.of(), null));
        assertThat(sheets("2014-02-04")).isEmpty();
        told.then(retracted(MONTHLY, "2014-01-30", true));
        assertThat(sheets("2014-02-04")).isPresent();
        told.then(
                new DidNotMeet(MONTHLY, on("2014-01-30"), UUID.randomUUID(), day("2014-01-30"), NotMetReason.WEATHER));
        assertThat(sheets("2014-02-04")).isEmpty();
        told.then(retracted(MONTHLY, "2014-01-30", false));
        assertThat(sheets("2014-02-04")).isPresent();
    }

    @Test
    void a_group_that_sleeps_or_is_dissolved_owes_no_sheet() {
        told.then(formed(MONTHLY, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2014-01-01"));
        told.then(new PhaseChanged(MONTHLY, on("2014-02-01"), GroupPhase.DORMANT));
        assertThat(sheets("2014-06-01")).isEmpty();
        told.then(new PhaseChanged(MONTHLY, on("2014-01-15"), GroupPhase.SUPPORTED));
        assertThat(sheets("2014-06-01")).isEmpty();
        told.then(new PhaseChanged(MONTHLY, on("2014-03-15"), GroupPhase.SUPPORTED));
        assertThat(sheets("2014-06-01")).isPresent();
        told.then(new GroupDissolved(MONTHLY, on("2014-05-01"), DissolutionReason.MEMBERS_LEFT));
        assertThat(sheets("2014-06-01")).isEmpty();
    }
}
