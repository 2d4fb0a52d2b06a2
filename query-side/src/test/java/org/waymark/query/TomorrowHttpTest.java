package org.waymark.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.query.Happenings.formed;
import static org.waymark.query.Happenings.group;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.person;
import static org.waymark.query.Happenings.registered;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.waymark.events.group.AdvocacyKind;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupEvent.AdvocacyRecorded;
import org.waymark.events.group.GroupEvent.ScheduleChanged;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.PersonKind;

/** Where the case worker is the day has begun that is still tomorrow by the server's clock. */
@Import({OnTheFirstOfMarch.class, OverRealStores.OwnReadStore.class, AsOperator.class})
class TomorrowHttpTest extends OverRealStores {
    private static final String NEW = person(1).toString();
    private static final String BEFORE = person(2).toString();
    private static final String GROUP = group(1).toString();
    private static final String OLD_GROUP = group(2).toString();

    @BeforeAll
    static void written_far_in_the_east(@Autowired EventStore store, @Autowired MockMvcTester http) {
        recorded(
                store,
                List.of(
                        registered(person(2), "Bintu", "2014-01-03", PersonKind.CARER),
                        registered(person(1), "Amara", "2015-03-02", PersonKind.PERSON_WITH_MENTAL_ILLNESS),
                        formed(group(1), "Nanyorae", "2015-03-02", Schedule.of(Cadence.MONTHLY)),
                        joined(group(1), 1, person(1), "2015-03-02"),
                        formed(group(2), "Elubai", "2014-01-03", Schedule.of(Cadence.WEEKLY)),
                        new ScheduleChanged(group(2), on("2015-03-02"), Schedule.of(Cadence.MONTHLY)),
                        formed(group(3), "Naserian", "2014-01-03", Schedule.of(Cadence.WEEKLY)),
                        new AdvocacyRecorded(group(3), on("2015-03-02"), id(9), AdvocacyKind.AWARENESS, 40, null)),
                MetaData.emptyInstance(),
                at -> {});
        await().untilAsserted(() -> assertThat(http.get().uri("/api/groups/{id}/roster?on=2015-03-02", GROUP))
                .bodyText()
                .contains("Amara"));
        await().untilAsserted(() -> assertThat(http.get().uri("/api/people/{id}/journey?on=2015-03-02", NEW))
                .bodyText()
                .contains("Nanyorae"));
        await().untilAsserted(() -> assertThat(http.get().uri("/api/groups/{id}/health?on=2015-03-02", group(3)))
                .bodyJson()
                .extractingPath("$.advocacy.activities")
                .isEqualTo(1));
    }

    @Test
    void what_was_written_today_is_seen_today() {
        var journey =
                assertThat(http.get().uri("/api/people/{id}/journey", NEW)).bodyJson();
        journey.extractingPath("$.on").isEqualTo("2015-03-02");
        journey.extractingPath("$.summary.memberships[0].current").isEqualTo(true);
        assertThat(http.get().uri("/api/groups/{id}/health", GROUP))
                .bodyJson()
                .extractingPath("$.members.members")
                .isEqualTo(1);
        assertThat(http.get().uri("/api/groups/{id}/roster", GROUP))
                .bodyJson()
                .extractingPath("$.on")
                .isEqualTo("2015-03-02");
    }

    @Test
    void a_way_of_the_group_changed_today_holds_today() {
        assertThat(http.get().uri("/api/groups/{id}/health", OLD_GROUP))
                .bodyJson()
                .extractingPath("$.schedule.cadence")
                .isEqualTo("MONTHLY");
        assertThat(http.get().uri("/api/groups/{id}/health", group(3)))
                .bodyJson()
                .extractingPath("$.advocacy.activities")
                .isEqualTo(1);
    }

    @Test
    void for_whom_nothing_was_written_of_tomorrow_it_is_today() {
        assertThat(http.get().uri("/api/people/{id}/journey", BEFORE))
                .bodyJson()
                .extractingPath("$.on")
                .isEqualTo("2015-03-01");
    }
}
